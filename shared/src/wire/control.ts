import * as z from 'zod/mini';
import { Id } from '../ids.ts';
import type { Written } from '../projection.ts';
import { Command } from '../session/command.ts';
import { NOTE_TROUBLES } from '../session/notes.ts';
import type { View } from '../session/view.ts';
import type { VoiceShare } from '../session/voice.ts';
import { Reply } from '../session/wording.ts';
import type { CommandAck } from './ack.ts';

/**
 * The control conversation over socket.io (path `/socket.io`, namespaces `/host`, `/participant`, `/screen`; the handshake's auth is
 * `Hello`). Two maps are the whole of it: what goes up, each with its answer, and what comes down.
 */
export const Hello = z.object({
  /** `WIRE_VERSION` of the page. */
  wire: z.number(),
  session: Id,
  /** Which of this device's participants, in the participant namespace. */
  participant: z.optional(Id),
});
export type Hello = z.infer<typeof Hello>;

/** A command with the id under which it is done once, however often it is sent. */
export const CommandMessage = z.object({ id: Id, command: Command });
export type CommandMessage = z.infer<typeof CommandMessage>;

/** What a phone says of itself while it writes. Never stored. */
export const PresenceMessage = z.object({ typing: z.boolean(), done: z.boolean() });
export type PresenceMessage = z.infer<typeof PresenceMessage>;

export const Up = {
  command: CommandMessage,
  presence: PresenceMessage,
  /** Answered with the server's time: the client takes the best of several. */
  clock: z.object({}),
} as const;

export type UpAnswers = {
  command: CommandAck;
  presence: { ok: true } | { ok: false; problem: 'malformed' };
  clock: { now: number };
};

/** Own facts that only one participant gets: dots and marks put so far, and what stands against notes of the sheet. */
export const Mine = z.object({
  dots: z.record(z.string(), z.record(z.string(), z.number())),
  marks: z.record(z.string(), z.record(z.string(), z.object({ level: z.number(), concern: z.nullable(z.string()) }))),
  troubles: z.record(z.string(), z.enum(NOTE_TROUBLES)),
  /** What became of a note beside its way to the wall. */
  fates: z.record(
    z.string(),
    z.object({
      moved: z.optional(z.object({ from: z.string(), to: z.string() })),
      keptForCauses: z.optional(z.literal(true)),
      replies: z.optional(z.readonly(z.array(Reply))),
    }),
  ),
});
export type Mine = z.infer<typeof Mine>;

/**
 * How many; for phones and screens. `notes`: those of the current step, revealed or not. `voted`: people with a dot or a mark in the open
 * ballot. `run`: the visit that all but `people` are of; 0 where the session stands in no step. They come later than the view does.
 */
export type PresenceCounts = {
  run: number;
  people: number;
  writing: number;
  done: number;
  notes: number;
  voted: number;
};

/** How many of a group's people here have written in this step. Figures are null below five people and while they write in private. */
export type Voice = { group: string; people: number | null; wrote: number | null; share: VoiceShare | null };

/** For hosts: who is here. Names are null unless the session asks for them. */
export type PresenceRoster = PresenceCounts & {
  /** Notes of the current step that no desk has shown yet, by number only. */
  unread: number;
  /** Notes of every step, so that none that was kept private is forgotten. */
  written: Readonly<Record<string, Written>>;
  roster: readonly {
    participant: string;
    role: string;
    groups: readonly string[];
    table: number | null;
    connected: boolean;
  }[];
  voices: readonly Voice[];
};

export type Down = {
  view: View;
  mine: Mine;
  counts: PresenceCounts;
  roster: PresenceRoster;
  /** The connection ends for good, and why. `left`: they finished on this device, in this tab or in another. */
  bye: { reason: 'removed' | 'left' | 'not-allowed' | 'server-restarts' };
};
