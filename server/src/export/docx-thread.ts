// Sets one document in a thread of its own and hands it back: see docx-apart.ts.
import { parentPort, workerData } from 'node:worker_threads';
import { renderDocx } from './docx.ts';
import type { DocxOrder } from './docx-apart.ts';

const { report, language } = workerData as DocxOrder;
parentPort?.postMessage(await renderDocx(report, language));
