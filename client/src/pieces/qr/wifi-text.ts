/** The hall's own network. One without a password is open to everybody. */
export type Wifi = { name: string; password: string };

const escaped = (words: string): string => words.replace(/[\\;,:"]/g, (sign) => `\\${sign}`);

/**
 * What a QR code says so that a camera offers to join a network: `WIFI:T:WPA;S:name;P:password;;`. What has a meaning in it is escaped; names
 * that look like hexadecimal figures are not put in quotes, because today's phones take those for a part of the name.
 */
export const wifiText = ({ name, password }: Wifi): string =>
  password === '' ? `WIFI:T:nopass;S:${escaped(name)};;` : `WIFI:T:WPA;S:${escaped(name)};P:${escaped(password)};;`;
