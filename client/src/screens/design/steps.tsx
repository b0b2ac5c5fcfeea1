import type { Theme } from '@futureback/shared/documents/themes.ts';
import type { WallNoteWithId } from '@futureback/shared/documents/wall.ts';
import type { Lens, Scene as SceneName } from '@futureback/shared/protocol/schema.ts';
import { LENSES } from '@futureback/shared/protocol/schema.ts';
import type { BallotView } from '@futureback/shared/session/view.ts';
import { useState } from 'react';
import { useLanguage } from '../../i18n/use-t.ts';
import { AgreementBar } from '../../pieces/statement-editor/agreement-bar.tsx';
import { ThemeOutline } from '../../steps/group/theme-outline.tsx';
import { Prompt } from '../../steps/prompt.tsx';
import { DotRow } from '../../steps/vote/dot-row.tsx';
import { VoteResults } from '../../steps/vote/results.tsx';
import { Composer } from '../../steps/write/composer.tsx';
import styles from './design.module.css';
import { Specimen } from './specimen.tsx';
import type { SampleWords } from './words.ts';

const PEN = { lenses: [...LENSES], maxLength: 280, tense: 'any' as const };

/** What steps are made of: the box, themes, dots, agreement. */
export const Steps = ({ words, scene }: { words: SampleWords; scene: SceneName }) => {
  const { language } = useLanguage();
  const note = (id: string, text: string, lens?: Lens): WallNoteWithId => ({
    id,
    text,
    language,
    question: 'vision',
    step: 'vision',
    arrival: 1,
    ...(lens ? { lens } : {}),
  });
  const theme = (id: string, title: string, about: string, notes: string[]): Theme => ({
    id,
    title,
    about,
    order: id,
    notes,
  });
  const themes = [
    theme('a', words.theme, words.about, ['one', 'two']),
    theme('b', words.longTheme, '', []),
    theme('c', '', '', ['two']),
  ];
  const notes = [note('one', words.note, 'looks'), note('two', words.longNote)];
  const result = { kind: 'dots', people: 23, dots: { a: 14, b: 5 } } as const;
  const ballot: BallotView = {
    ballot: 'ballot',
    terms: { kind: 'dots', dots: 3, perItem: 2 },
    items: [
      { id: 'a', words: words.theme },
      { id: 'b', words: words.longTheme },
    ],
    result,
    paper: null,
  };
  return (
    <>
      <Specimen name="Prompt and box">
        <div className={styles.prompt}>
          <Prompt scene={scene} hint={words.hint}>
            {words.prompt}
          </Prompt>
        </div>
        <Box words="" why={words.why} language={language} />
        <Box words={words.longNote + words.longNote} language={language} />
      </Specimen>
      <Specimen name="Themes">
        <ThemeOutline themes={themes} notes={notes} />
      </Specimen>
      <Specimen name="Dots">
        <ul className={styles.list}>
          <DotRow words={words.theme} dots={2} most={2} put={() => undefined} />
          <DotRow words={words.longTheme} dots={0} most={1} put={() => undefined} />
        </ul>
        <VoteResults ballot={ballot} result={result} />
      </Specimen>
      <Specimen name="Agreement">
        <AgreementBar marks={[1, 2, 4, 9, 12]} />
        <AgreementBar marks={[0, 0, 0, 0, 0]} />
      </Specimen>
    </>
  );
};

const Box = ({ words, why, language }: { words: string; why?: string; language: string }) => {
  const [text, setText] = useState(words);
  return (
    <Composer
      label={words}
      why={why}
      question="vision"
      pen={PEN}
      audience={() => 'nobody'}
      late={false}
      language={language}
      groups={null}
      text={text}
      setText={setText}
      memory="parts"
      newest={undefined}
      onAdd={() => undefined}
      onTyping={() => undefined}
    />
  );
};
