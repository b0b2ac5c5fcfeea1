import { act } from 'preact/test-utils';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LanguageProvider } from './language-provider.tsx';
import { T } from './rich.tsx';
import { useLanguage } from './use-t.ts';
import { loadAllWords } from './words.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let page: HTMLElement;
let close: () => Promise<void>;

const show = async (children: ReactNode) => {
  const root = createRoot(page);
  await act(() => root.render(<LanguageProvider initial="en">{children}</LanguageProvider>));
  close = () => act(() => root.unmount());
};

beforeEach(async () => {
  await loadAllWords('en');
  page = document.body.appendChild(document.createElement('div'));
});

afterEach(async () => {
  await close();
  page.remove();
  localStorage.clear();
});

const Counting = () => {
  const { t, choose } = useLanguage();
  return (
    <button type="button" onClick={() => void choose('ar')}>
      {t('common.notes', { count: 11 })}
    </button>
  );
};

describe('a page', () => {
  it('speaks the language it starts in, and tells the document', async () => {
    await show(<Counting />);
    expect(page.textContent).toBe('11 notes');
    expect(document.documentElement).toMatchObject({ lang: 'en', dir: 'ltr' });
  });

  it('turns to another language when its words are there, with its plurals and direction', async () => {
    await loadAllWords('ar');
    await show(<Counting />);
    await act(async () => page.querySelector('button')?.click());
    await expect.poll(() => page.textContent).toBe('11 ملاحظة');
    await expect.poll(() => document.documentElement).toMatchObject({ lang: 'ar', dir: 'rtl' });
    expect(localStorage.getItem('futureback.language')).toBe('ar');
  });
});

describe('marked words', () => {
  it('become the component that is given for them', async () => {
    await show(
      <T id="common.time-line.then" values={{ horizon: '<b>June</b> 2031' }} components={{ b: <strong /> }} />,
    );
    expect(page.innerHTML).toBe('We stand in <strong>June</strong> 2031.');
  });
});
