import { build } from '@futureback/shared/report/build.ts';
import { lincoln } from '@futureback/shared/report/lincoln.fixture.ts';
import { FILES } from '@futureback/shared/wire/http.ts';
import { expect, test } from 'vitest';
import { FORMATS } from './formats.ts';

const report = build(lincoln, Date.UTC(2026, 10, 25));

test('the data is the report itself, as JSON', async () => {
  const bytes = await FORMATS['submission.json'].render(report, 'en');
  expect(JSON.parse(new TextDecoder().decode(bytes))).toEqual(report);
});

test('a document is set while the server goes on with other things', async () => {
  let isDone = false;
  const document = FORMATS['submission.docx'].render(report, 'es').then((bytes) => {
    isDone = true;
    return bytes;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(isDone).toBe(false);
  expect(new TextDecoder('latin1').decode((await document).subarray(0, 2))).toBe('PK');
});

test('every file says what it is', () => {
  expect(FILES.filter((file) => FORMATS[file].contentType === '')).toEqual([]);
});
