import { LIMITS } from '@futureback/shared/documents/limits.ts';
import type { ProcessId } from '@futureback/shared/ids.ts';
import type { Clock, Log } from '../ports.ts';
import type { Batch, Store } from '../store/store.ts';
import { HeldDocument } from './held-document.ts';
import { applyUpdates, type IncomingUpdate, publish } from './publish.ts';
import { type AfterCommit, KEYSTROKES_GATHER, type Ran, Window } from './window.ts';

/** A process's own documents while somebody has them open: its synthesis and its one statement. They have no log, only words. */
export class LiveProcess {
  readonly process: ProcessId;
  readonly synthesis: HeldDocument;
  readonly statement: HeldDocument;
  readonly #window: Window<IncomingUpdate>;

  static async open(
    ports: { store: Store; clock: Clock; log: Log },
    process: ProcessId,
    dropped: () => void,
  ): Promise<LiveProcess> {
    const synthesis = { kind: 'synthesis', owner: process } as const;
    const statement = { kind: 'statement', owner: process } as const;
    return new LiveProcess(ports, process, dropped, {
      synthesis: new HeldDocument(
        synthesis,
        await ports.store.loadDocument(synthesis),
        LIMITS.synthesisBytes,
        ports.clock,
      ),
      statement: new HeldDocument(
        statement,
        await ports.store.loadDocument(statement),
        LIMITS.statementBytes,
        ports.clock,
      ),
    });
  }

  private constructor(
    ports: { store: Store; clock: Clock; log: Log },
    process: ProcessId,
    dropped: () => void,
    documents: { synthesis: HeldDocument; statement: HeldDocument },
  ) {
    this.process = process;
    this.synthesis = documents.synthesis;
    this.statement = documents.statement;
    this.#window = new Window({
      clock: ports.clock,
      store: ports.store,
      busy: KEYSTROKES_GATHER,
      run: (updates) => this.#run(updates),
      failed: (_, error) => {
        ports.log.error({ process, error: String(error) }, 'a process could not be saved');
        this.hangUp('cannot-save');
        this.#letGo();
        dropped();
      },
    });
  }

  update(update: IncomingUpdate): void {
    this.#window.add(update);
  }

  whenCommitted(look: AfterCommit): void {
    this.#window.whenCommitted(look);
  }

  /** Sends everybody away; they come back by themselves. */
  hangUp(reason: 'cannot-save' | 'access-changed'): void {
    for (const document of [this.synthesis, this.statement]) document.readers.closeAll(reason);
  }

  get documents(): HeldDocument[] {
    return [this.synthesis, this.statement];
  }

  get busy(): boolean {
    return this.synthesis.readers.size + this.statement.readers.size > 0;
  }

  async close(): Promise<void> {
    await this.#window.stop();
    this.#letGo();
  }

  #letGo(): void {
    this.synthesis.destroy();
    this.statement.destroy();
  }

  #run(updates: readonly IncomingUpdate[]): Ran {
    const after: AfterCommit[] = [];
    const documents: Batch['documents'][number][] = [];
    for (const document of [this.synthesis, this.statement]) {
      applyUpdates(
        updates.filter((update) => update.document === document),
        after,
      );
      const published = publish(document, after);
      if (published) documents.push(published);
    }
    return {
      batch: { session: null, events: [], commands: [], notes: [], ballotWords: [], casts: [], documents },
      after,
    };
  }
}
