import { LINKED_ROLES, type LinkedRole } from '@futureback/shared/actor.ts';
import { showJoinCode } from '@futureback/shared/ids.ts';
import { DEFAULT_GROUPS, type Group, PREFER_NOT_TO_SAY } from '@futureback/shared/process/schema.ts';
import { MINUTE } from '@futureback/shared/time.ts';
import type { Door, OwnParticipant } from '@futureback/shared/wire/http.ts';
import type { Problem } from '@futureback/shared/wire/problems.ts';
import type { BuiltPage } from './built.ts';
import { type Html, html } from './html.ts';
import type { Speech } from './speech.ts';

/** What somebody has filled in so far. `link` is the secret of one that gives a role, and `as` says which. */
export type Draft = {
  language: string;
  groups: readonly string[];
  table: string;
  link: string;
  as: LinkedRole;
  /** Others write on this phone too. */
  shared: boolean;
};

export type AtTheDoor = {
  door: Door;
  /** Those who joined on this device before. */
  held: readonly OwnParticipant[];
  /** Somebody else on a device that holds people already. */
  another: boolean;
  draft: Draft;
  problem: Problem | null;
};

/** What the session is, who you are here as, and one button. */
export function doorMain(speech: Speech, at: AtTheDoor): Html {
  const { door } = at;
  const { say } = speech;
  return html`<div class="title">
<p class="code" dir="ltr">${showJoinCode(door.code)}</p>
<h1><bdi>${door.title}</bdi></h1>
${doorLine(speech, door)}
${door.kind === 'rehearsal' && html`<p class="tag">${say('join.practice')}</p>`}
</div>
${isWelcomeBack(at) ? welcomeBack(speech, at) : door.phase === 'closed' ? ended(speech) : form(speech, at)}`;
}

const isWelcomeBack = ({ held, another, draft }: AtTheDoor): boolean =>
  held.length > 0 && !another && draft.link === '';

/** Whether the page asks anything of a newcomer. */
export const isForm = (at: AtTheDoor): boolean => !isWelcomeBack(at) && at.door.phase !== 'closed';

/** "Lincoln School · Family council · Gym · Tue, Nov 10, 6:30 – 7:30 PM": whatever of it is known. */
function doorLine({ intl }: Speech, { school, host, place, startsAt, minutes }: Door): Html {
  const parts = [school, host, place].filter(Boolean).map((part) => html`<bdi>${part}</bdi>`);
  if (startsAt !== null) parts.push(when(intl, startsAt, startsAt + minutes * MINUTE));
  return html`<p class="soft">${parts.map((part, index) => html`${index > 0 && ' · '}${part}`)}</p>`;
}

/** In the time of this server, and it says which; the page's script puts in the phone's own. */
function when(intl: string, begins: number, ends: number): Html {
  const day = new Intl.DateTimeFormat(intl, { weekday: 'short', month: 'short', day: 'numeric' });
  const time = new Intl.DateTimeFormat(intl, { timeStyle: 'short' });
  const last = new Intl.DateTimeFormat(intl, { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' });
  const words = `${day.format(begins)}, ${time.format(begins)} – ${last.format(ends)}`;
  return html`<time datetime="${new Date(begins).toISOString()}" data-ends="${ends}" data-intl="${intl}" data-zone="${
    day.resolvedOptions().timeZone
  }"><bdi>${words}</bdi></time>`;
}

const ended = ({ say }: Speech): Html =>
  html`<div class="notice" role="status"><b>${say('join.closed')}</b> <p>${say('join.closed-text')}</p></div>`;

/** `#me` says which of the phone's people writes, and `shared` that it goes through several hands; neither travels to a server. */
export const placeOf = ({ session, participant }: OwnParticipant, shared = false): string =>
  `/s/${session}#me=${participant}${shared ? '&shared=yes' : ''}`;

function welcomeBack(speech: Speech, { door, held }: AtTheDoor): Html {
  const { language, say } = speech;
  return html`<div class="foot">
<p class="again">${say('join.again')}</p>
${held.map(
  (one, index) => html`<form action="${placeOf(one)}"><button class="button primary">${
    held.length === 1 ? say('join.continue') : say('join.continue-as', { person: personOf(speech, one, index) })
  }</button></form>
`,
)}
${
  door.phase !== 'closed' &&
  html`<form action="/join/${door.code}"><input type="hidden" name="lang" value="${language}"><button class="button" name="another" value="1">${say('join.another')}</button></form>`
}
${kept(speech, door)}
</div>`;
}

/** What tells people apart who share a phone, without a name: "Person 2: Student, Español". */
function personOf(speech: Speech, { role, groups, language }: OwnParticipant, index: number): Html {
  const { say, plain, list, ownName } = speech;
  const what = role === 'participant' ? groups.map((id) => groupName(speech, { id })) : [plain(`participant.${role}`)];
  return say('participant.person', { number: index + 1, what: list([...what, ownName(language)]) });
}

const NAMED: readonly string[] = [...DEFAULT_GROUPS, PREFER_NOT_TO_SAY];

const groupName = ({ plain }: Speech, { id, label }: Pick<Group, 'id' | 'label'>): string =>
  label ?? (NAMED.includes(id) ? plain(`common.groups.${id}`) : id);

function form(speech: Speech, { door, draft, problem }: AtTheDoor): Html {
  const { language, say } = speech;
  const isLinked = draft.link !== '';
  const inRoom = (role: LinkedRole) => (role === 'recorder' && door.rooms ? '-room' : '');
  return html`<form id="door" method="post" action="/join/${door.code}?lang=${language}" class="form" data-joining="${say('join.joining')}">
<input type="hidden" name="link" value="${draft.link}">
<input type="hidden" name="as" value="${draft.as}">
${LINKED_ROLES.map(
  (role) =>
    html`<div class="notice" role="status" data-as="${role}"${
      !(isLinked && role === draft.as) && html` hidden`
    }><b>${say(`join.${role}${inRoom(role)}`)}</b> <p>${say(`join.${role}${inRoom(role)}-text`)}</p></div>
`,
)}${!isLinked && html`${groups(speech, door, draft)}${door.tables > 0 && tables(speech, door, draft)}`}
${shared(speech, door, draft)}
<p class="notice warn" role="alert" data-offline hidden>${say('problems.offline')}</p>
${problem !== null && html`<p class="notice warn" role="alert">${say(`problems.${problem}`)}</p>`}
<div class="go"><button class="button primary">${say('join.join')}</button></div>
${kept(speech, door)}
</form>`;
}

const groups = (speech: Speech, door: Door, draft: Draft): Html => html`<fieldset data-seat>
<legend><b>${speech.say('join.here-as')}</b> ${speech.say('join.tick-any')}</legend>
<div class="groups">
${[...door.groups, { id: PREFER_NOT_TO_SAY }].map(
  (group) =>
    html`<label class="check"><input type="checkbox" name="groups" value="${group.id}"${
      group.id === PREFER_NOT_TO_SAY && html` data-alone`
    }${draft.groups.includes(group.id) && html` checked`}><span class="chip">${groupName(speech, group)}</span></label>
`,
)}</div>
</fieldset>
`;

const tables = ({ say }: Speech, door: Door, draft: Draft): Html => html`<div class="field" data-seat>
<label for="table">${say(door.rooms ? 'join.room' : 'join.table')}</label>
<select id="table" name="table" class="control select">
<option value="">${say(door.rooms ? 'join.no-room' : 'join.no-table')}</option>
${Array.from({ length: door.tables }, (_, index) => String(index + 1)).map(
  (number) =>
    html`<option value="${number}"${draft.table === number && html` selected`}>${say(`common.${door.rooms ? 'room' : 'table'}-number`, { number })}</option>
`,
)}</select>
</div>
`;

/** A tablet from the school's cart, a borrowed phone. `data-mark`: under which name a phone remembers it; see `leave-phone.ts`. */
const shared = ({ say }: Speech, door: Door, draft: Draft): Html => html`<div class="field">
<label class="check"><input type="checkbox" name="shared" value="yes" data-mark="shared.${door.session}" aria-describedby="shared-hint"${
  draft.shared && html` checked`
}><span class="chip">${say('participant.phone.shared')}</span></label>
<p id="shared-hint" class="hint">${say('participant.phone.shared-hint')}</p>
</div>
`;

/** What is kept and until when, what happens with a note that says that someone may be hurt, and the rest for whoever asks. */
const kept = ({ say, date }: Speech, door: Door): Html => html`<div class="kept">
<p>${door.kind === 'rehearsal' ? say('join.kept-practice') : say('join.kept', { date: date(door.purgeOn) })}</p>
<p>${say('join.kept-safety')}</p>
<details><summary>${say('join.kept-more')}</summary>
<ul>${['no-name', 'groups', 'phone', 'back'].map((what) => html`<li>${say(`join.kept-${what}`)}</li>`)}</ul>
</details>
</div>`;

/** The languages that the page does not speak and people write in all the same; with none chosen, the page's own. */
export function writingLanguages({ language, say, ownName }: Speech, built: BuiltPage, draft: Draft): Html {
  const others = Object.entries(built.noteLanguages).filter(([tag]) => !(tag in built.spoken));
  const offered: [string, string][] = [[language, ownName(language)], ...others];
  const chosen = offered.find(([tag]) => tag === draft.language)?.[0] ?? language;
  return html`<details class="more">
<summary class="chip small" data-words="${say('join.more-languages')}" title="${say('common.languages-more')}">${
    chosen === language ? say('join.more-languages') : html`<bdi>${ownName(chosen)}</bdi>`
  }</summary>
<fieldset>
<legend class="hint">${say('join.write-in')}</legend>
<div class="groups">
${offered.map(
  ([tag, name]) =>
    html`<label class="check"><input type="radio" form="door" name="language" value="${tag}"${
      tag === chosen && html` checked`
    }><span class="chip small" lang="${tag}" dir="auto">${name}</span></label>
`,
)}</div>
</fieldset>
</details>`;
}
