/** What carries frames to one client: a WebSocket, or the control connection's long-polling where a network breaks WebSockets. */
export type Transport = {
  readonly isOpen: boolean;
  /** Bytes that have been sent and are not on their way yet. */
  readonly pendingBytes: number;
  send(frame: Uint8Array): void;
  close(code: number, reason: string): void;
};
