/** Where this page's WebSockets go: `wss://vision.example.org`. */
export const socketOrigin = (): string => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}`;
