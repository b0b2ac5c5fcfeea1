import type { Spotlight } from '@futureback/shared/session/command.ts';
import type { View } from '@futureback/shared/session/view.ts';
import type { ReactNode } from 'react';
import { useT } from '../i18n/use-t.ts';
import { largeOf } from '../pieces/in-their-words.tsx';
import { useStatement, useThemes, useWall } from '../realtime/documents.ts';
import type { As } from '../realtime/open-document.ts';

/** Words that everybody in the room may read just now. */
export type LitWords = { text: string; language: string | null; under: string | null };

/**
 * Looks the thing in the spotlight up in what its reader sees, so that a note that left the wall is in no light either. Shows `dark` where
 * there is none.
 */
export const Spotlit = ({
  view,
  as,
  children,
  dark = null,
}: {
  view: View;
  as: As;
  children: (words: LitWords) => ReactNode;
  dark?: ReactNode;
}) => {
  const { spotlight } = view;
  if (!spotlight) return dark;
  const Kind = KINDS[spotlight.kind];
  return <Kind view={view} as={as} id={spotlight.id} show={(words) => (words ? children(words) : dark)} />;
};

type Lookup = { view: View; as: As; id: string; show: (words: LitWords | null) => ReactNode };

const LitNote = ({ view, as, id, show }: Lookup) => {
  const t = useT();
  const note = useWall(view.session, as).content.find((one) => one.id === id);
  if (!note) return show(null);
  const { text, short, language, why } = note;
  const under = [short ? `${t('common.in-their-words')} ${text}` : '', why ?? ''].filter((each) => each !== '');
  return show({ text: largeOf(note), language, under: under.join('\n') || null });
};

const LitTheme = ({ view, as, id, show }: Lookup) => {
  const theme = useThemes(view.session, as).content.find((one) => one.id === id);
  return show(theme?.title ? { text: theme.title, language: null, under: theme.about || null } : null);
};

const LitSentence = ({ view, as, id, show }: Lookup) => {
  const sentence = useStatement(view.process, as).content.find((one) => one.id === id);
  return show(sentence?.text ? { text: sentence.text, language: null, under: null } : null);
};

const KINDS: Record<Spotlight['kind'], (lookup: Lookup) => ReactNode> = {
  note: LitNote,
  theme: LitTheme,
  sentence: LitSentence,
};
