import { act } from 'preact/test-utils';
import { useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TabList, TabPanel } from './tabs.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const Tabs = () => {
  const [selected, select] = useState('say');
  const items = ['say', 'people', 'waiting'].map((id) => ({ id, label: id }));
  return (
    <>
      <TabList name="side" label="Side" items={items} selected={selected} onSelect={select} />
      {items.map(({ id }) => (
        <TabPanel key={id} name="side" id={id} selected={selected}>
          {`about ${id}`}
        </TabPanel>
      ))}
    </>
  );
};

let page: HTMLElement;
let root: Root;

beforeEach(async () => {
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
  await act(() => root.render(<Tabs />));
});

afterEach(async () => {
  await act(() => root.unmount());
  page.remove();
  document.body.style.direction = '';
});

const press = async (key: string) => {
  const selected = page.querySelector<HTMLElement>('[aria-selected="true"]');
  await act(() => {
    selected?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  });
  return document.activeElement?.textContent;
};

describe('tabs', () => {
  it('go round with the arrow keys and show the panel of the tab that has the focus', async () => {
    expect(await press('ArrowRight')).toBe('people');
    expect(await press('End')).toBe('waiting');
    expect(await press('ArrowRight')).toBe('say');
    expect(page.querySelector('[role="tabpanel"]:not([hidden])')?.textContent).toBe('about say');
  });

  it('turn the arrows around where reading goes from right to left', async () => {
    document.body.style.direction = 'rtl';
    expect(await press('ArrowLeft')).toBe('people');
  });
});
