/** What carries one document's frames: a WebSocket, or a lane of the page's line. */
export type Road = {
  readonly send: (frame: Uint8Array) => void;
  /** Nothing is heard after it. */
  readonly close: () => void;
};

/** Who listens at the near end of a road. `ended` comes once, with a WebSocket's close code. */
export type Ears = {
  readonly opened: () => void;
  readonly heard: (frame: ArrayBuffer | Uint8Array) => void;
  readonly ended: (code: number, reason: string) => void;
};
