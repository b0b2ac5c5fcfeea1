import type { IncomingHttpHeaders } from 'node:http';
import { DAY, type Ms, SECOND } from '@futureback/shared/time.ts';
import { parseCookie, stringifySetCookie } from 'cookie';

/** The longest that browsers keep a cookie. */
const LONGEST: Ms = 400 * DAY;

/** Read by hand, because the framework's hooks do not run when a socket is opened. */
export const readCookies = (headers: IncomingHttpHeaders): Readonly<Record<string, string | undefined>> =>
  headers.cookie ? parseCookie(headers.cookie) : {};

/** A `Set-Cookie` line that makes a browser forget a cookie. */
export const forgetCookie = (name: string): string => stringifySetCookie({ name, value: '', path: '/', maxAge: 0 });

/** A `Set-Cookie` line that pages cannot read and other sites cannot send with a form. */
export const writeCookie = (name: string, value: string, isSecure: boolean): string =>
  stringifySetCookie({
    name,
    value,
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: isSecure,
    maxAge: LONGEST / SECOND,
  });
