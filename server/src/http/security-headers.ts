import type { FastifyHelmetOptions } from '@fastify/helmet';

/**
 * What a page of ours may do, and nothing else. On plain http, as in a hall, nothing may ask for https: a phone on the laptop's address would
 * get a blank page.
 */
export function securityHeaders(isSecure: boolean): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", (request) => socketsOf(request.headers.host)],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(isSecure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: isSecure && { maxAge: 31_536_000, includeSubDomains: false },
    // Browsers complain about these two on plain http.
    crossOriginOpenerPolicy: isSecure,
    originAgentCluster: isSecure,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  };
}

/** Older Safaris do not count a socket to the page's own host as 'self'. */
const socketsOf = (host: string | undefined): string =>
  host && /^[A-Za-z0-9.:[\]-]+$/.test(host) ? `ws://${host} wss://${host}` : "'self'";

/** Nothing of ours needs these devices. That the phone's screen stays awake is allowed by default. */
export const NO_DEVICES = 'camera=(), microphone=(), geolocation=(), payment=(), usb=()';
