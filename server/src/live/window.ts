import type { Ms } from '@futureback/shared/time.ts';
import type { Clock } from '../ports.ts';
import type { Batch, Store } from '../store/store.ts';

/** A quiet queue answers at once, nearly; a busy one gathers, so that cost follows windows and not writers. See docs/decisions/008. */
const QUIET_WINDOW: Ms = 8;
/** Notes arrive whole: this is what people wait for one. */
export const NOTES_GATHER: Ms = 44;
/** Keystrokes come in a stream, each from somebody who sees it already; the others lose nothing by a longer breath. */
export const KEYSTROKES_GATHER: Ms = 72;
/** A window that lags gathers for longer, but never so long that people notice. */
const WIDEST_WINDOW: Ms = 120;
/** So many items in the last window make a queue busy. */
const BUSY_ABOVE = 2;

/** What runs once the window's batch is on disk: acks, views, frames. */
export type AfterCommit = () => void;
export type Ran = { batch: Batch; after: readonly AfterCommit[] };

/**
 * The serial queue of one live session (or of one process's documents). Items gather for a window, run in order, and leave one batch; what
 * they show to anybody leaves only after the commit. The next window gathers while the commit runs, and never overtakes it.
 */
export class Window<Item> {
  readonly #busy: Ms;
  readonly #clock: Clock;
  readonly #store: Store;
  readonly #run: (items: readonly Item[]) => Ran;
  readonly #failed: (items: readonly Item[], error: unknown) => void;
  #items: Item[] = [];
  /** When the first of them came. */
  #since: Ms = 0;
  #cancelTimer: (() => void) | null = null;
  #committing = false;
  #waiting: AfterCommit[] = [];
  #idle: (() => void)[] = [];
  #lastItems = 0;
  /** What the last three windows cost, run to last frame. */
  #costs: [Ms, Ms, Ms] = [0, 0, 0];
  #stopped = false;

  constructor(options: {
    clock: Clock;
    store: Store;
    /** How long a busy queue gathers. */
    busy: Ms;
    /** Applies the items to memory and says what must be on disk before anybody hears of it. */
    run: (items: readonly Item[]) => Ran;
    /** The commit was refused: memory is ahead of the disk and must be thrown away. */
    failed: (items: readonly Item[], error: unknown) => void;
  }) {
    this.#clock = options.clock;
    this.#busy = options.busy;
    this.#store = options.store;
    this.#run = options.run;
    this.#failed = options.failed;
  }

  /** After the end it takes nothing, and answers nothing: whoever sent it is being sent away, and sends it again. */
  add(item: Item): void {
    if (this.#stopped) return;
    if (this.#items.length === 0) this.#since = this.#clock.now();
    this.#items.push(item);
    this.#arm();
  }

  get isOver(): boolean {
    return this.#stopped;
  }

  /** Runs `look` on committed state: now, or as soon as the commit under way is on disk. */
  whenCommitted(look: AfterCommit): void {
    if (this.#committing) this.#waiting.push(look);
    else look();
  }

  /** Resolves when nothing is queued or being committed. */
  settled(): Promise<void> {
    if (!this.#committing && this.#items.length === 0) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  /** Takes no more; what is queued still runs. */
  stop(): Promise<void> {
    this.#stopped = true;
    if (this.#items.length > 0) this.#flushSoon(0);
    return this.settled();
  }

  #arm(): void {
    if (this.#cancelTimer || this.#committing) return;
    const [, middle] = [...this.#costs].sort((a, b) => a - b);
    const gather = this.#lastItems > BUSY_ABOVE ? this.#busy : QUIET_WINDOW;
    // Whoever came while the last window went out has waited already, and waits half of that less.
    const waited = Math.max(0, this.#clock.now() - this.#since);
    this.#flushSoon(Math.max(1, Math.min(WIDEST_WINDOW, Math.max(gather, 2 * (middle ?? 0))) - waited / 2));
  }

  #flushSoon(delay: Ms): void {
    this.#cancelTimer?.();
    this.#cancelTimer = this.#clock.after(delay, () => {
      this.#cancelTimer = null;
      void this.#flush();
    });
  }

  async #flush(): Promise<void> {
    if (this.#committing) return;
    const items = this.#items;
    this.#items = [];
    this.#committing = true;
    this.#lastItems = items.length;
    const began = this.#clock.now();
    try {
      const { batch, after } = this.#run(items);
      if (!isEmpty(batch)) await this.#store.commit([batch]);
      for (const effect of after) effect();
      for (const look of this.#waiting.splice(0)) look();
      this.#costs = [this.#costs[1], this.#costs[2], this.#clock.now() - began];
    } catch (error) {
      this.#stopped = true;
      this.#failed([...items, ...this.#items.splice(0)], error);
      this.#waiting = [];
    }
    this.#committing = false;
    if (this.#items.length > 0) this.#arm();
    else for (const resolve of this.#idle.splice(0)) resolve();
  }
}

const isEmpty = (batch: Batch): boolean =>
  batch.events.length === 0 &&
  batch.commands.length === 0 &&
  batch.notes.length === 0 &&
  batch.ballotWords.length === 0 &&
  batch.casts.length === 0 &&
  batch.documents.length === 0;
