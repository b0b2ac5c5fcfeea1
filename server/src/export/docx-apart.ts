import { Worker } from 'node:worker_threads';
import type { Spoken } from '@futureback/shared/language.ts';
import type { Report } from '@futureback/shared/report/report.ts';

export type DocxOrder = { report: Report; language: Spoken };

/** Sets the document in a thread of its own: a thousand notes take about a second, and nobody's live session may wait for that. */
export const renderDocxApart = (report: Report, language: Spoken): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const order: DocxOrder = { report, language };
    const thread = new Worker(new URL('./docx-thread.ts', import.meta.url), { workerData: order });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`the document's thread ended with ${code} before it was done`)));
  });
