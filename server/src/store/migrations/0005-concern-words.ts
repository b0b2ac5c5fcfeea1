/**
 * What a note said when it was held because someone may be hurt. Of those that are held already the words of now are all that is known.
 */
export const concernWords = `
  alter table note add column concern text;
  update note
    set concern = json_object('wording', json(wording), 'closed', json('false'))
    where held = 'safety-concern';
`;
