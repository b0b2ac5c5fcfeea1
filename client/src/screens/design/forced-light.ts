import { useEffect } from 'react';

const ASKS_FOR_DARK = /\s*and\s*\(prefers-color-scheme:\s*dark\)|\(prefers-color-scheme:\s*dark\)/;

const settle = (rules: CSSRuleList, dark: boolean): void => {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule && ASKS_FOR_DARK.test(rule.media.mediaText))
      rule.media.mediaText = dark ? rule.media.mediaText.replace(ASKS_FOR_DARK, '') : 'not all';
    if (rule instanceof CSSGroupingRule) settle(rule.cssRules, dark);
  }
};

/**
 * Shows the page light or dark whatever the browser asks for, as `?light=dark` wants it, so that both can lie side by side:
 * a page in a frame cannot be told otherwise. Style sheets come one by one while the parts are fetched.
 */
export const useForcedLight = (): void => {
  useEffect(() => {
    const light = new URLSearchParams(window.location.search).get('light');
    if (light === null) return;
    const dark = light === 'dark';
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
    const all = () => {
      for (const sheet of document.styleSheets) settle(sheet.cssRules, dark);
    };
    all();
    const more = new MutationObserver(all);
    more.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => more.disconnect();
  }, []);
};
