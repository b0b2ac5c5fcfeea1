import { act } from 'preact/test-utils';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { SentenceField } from './sentence-field.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

test('the caret keeps its place among the words while somebody else writes before it', async () => {
  const doc = new Y.Doc();
  const text = doc.getText('sentence');
  text.insert(0, 'Students speak.');
  const page = document.body.appendChild(document.createElement('div'));
  const root = createRoot(page);
  const show = () =>
    act(() =>
      root.render(
        <SentenceField
          text={text}
          words={text.toString()}
          label="Sentence 1"
          placeholder=""
          onFocus={() => undefined}
          onEnter={() => undefined}
          onEmptied={() => undefined}
        />,
      ),
    );
  await show();
  const field = page.querySelector('textarea');
  await act(() => {
    field?.focus();
    field?.setSelectionRange(8, 8);
    field?.dispatchEvent(new Event('select', { bubbles: true }));
  });

  text.insert(0, 'Here, ');
  await show();

  expect(field?.value).toBe('Here, Students speak.');
  expect(field?.selectionStart).toBe(14);
  await act(() => root.unmount());
  page.remove();
});
