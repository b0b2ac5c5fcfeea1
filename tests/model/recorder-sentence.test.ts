import { wordingHash } from '@futureback/shared/session/notes.ts';
import { expect, test } from 'vitest';
import { note, PureSession, testId } from '../support/pure-session.ts';

const author = testId(1);
const said = testId(1001);
const SCENE = 'The driver greets each child by name.';
const MEANT = 'The bus knows us.';

const writing = () => {
  const session = new PureSession();
  session.do({ type: 'start' });
  session.goTo('open');
  return session;
};

test('what a recorder says was meant stands beside the words as they were said', () => {
  const session = writing();
  session.write(author, said, note('open', SCENE, { short: MEANT }), true);
  expect(session.shown().wall.get(said)).toMatchObject({ text: SCENE, short: MEANT });
});

test('nobody but a recorder says for others what they meant', () => {
  const session = writing();
  session.write(author, said, note('open', SCENE, { short: MEANT }), false);
  expect(session.shown().wall.get(said)).not.toHaveProperty('short');
});

test('another sentence is another wording, which a release was not given for; without one the fingerprint is as ever', () => {
  const bare = { text: SCENE, language: 'en', question: 'main' };
  expect(wordingHash({ ...bare, short: MEANT })).not.toBe(wordingHash(bare));
  expect(wordingHash({ ...bare, short: MEANT })).not.toBe(wordingHash({ ...bare, short: 'Another.' }));
  expect(wordingHash({ ...bare, short: '' })).toBe(wordingHash(bare));
});
