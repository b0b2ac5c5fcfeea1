import type { Spoken } from '@futureback/shared/language.ts';
import type { Report } from '@futureback/shared/report/report.ts';
import type { FileName } from '@futureback/shared/wire/http.ts';
import { renderDocxApart } from './docx-apart.ts';
import { renderJson } from './json.ts';

/** A file that a report can be downloaded as. `language` is the reader's; people's own words stay in theirs. */
export type Format = { contentType: string; render(report: Report, language: Spoken): Promise<Uint8Array> };

/** Every file there is. A new one is a line here and its name in `FILES`. */
export const FORMATS: Record<FileName, Format> = {
  'submission.docx': {
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    render: renderDocxApart,
  },
  'submission.json': { contentType: 'application/json; charset=utf-8', render: renderJson },
};
