import { DEFAULT_GROUPS, type Group, type ProcessSetup } from '@futureback/shared/process/schema.ts';

/** One line of the list of stakeholder groups, as it is being filled in. */
export type GroupDraft = {
  id: string;
  /** Only for a group of the process's own. */
  label?: string;
  planned: boolean;
  /** How many there are, as typed; empty where nobody knows. */
  size: string;
};

/** A process's set-up while somebody types it. */
export type SetupDraft = Omit<ProcessSetup, 'groups'> & { groups: readonly GroupDraft[] };

export type SetupGap = 'school' | 'order' | 'groups' | 'size' | 'purge';

/** Planned unless somebody says otherwise: the groups that nearly every school plans to hear. */
const USUALLY_PLANNED: readonly string[] = ['family', 'student', 'teacher', 'staff', 'leader', 'community'];

const groupDraft = (group: Group): GroupDraft => ({
  id: group.id,
  ...(group.label === undefined ? {} : { label: group.label }),
  planned: true,
  size: group.size === undefined ? '' : String(group.size),
});

const notPlanned = (id: string): GroupDraft => ({ id, planned: false, size: '' });

/** What is there already, with the default groups it does not have at the end, not ticked. */
export const draftOf = (setup: ProcessSetup): SetupDraft => {
  const known = new Set(setup.groups.map((group) => group.id));
  return {
    ...setup,
    groups: [...setup.groups.map(groupDraft), ...DEFAULT_GROUPS.filter((id) => !known.has(id)).map(notPlanned)],
  };
};

const two = (number: number): string => String(number).padStart(2, '0');

/**
 * A new process: from this month to a June five years on, its notes kept to the end of the school year after this one, so that the plan can
 * be written from them.
 */
export const newDraft = (today: Date, language: ProcessSetup['language']): SetupDraft => {
  const year = today.getFullYear();
  return {
    school: '',
    district: '',
    language,
    start: `${year}-${two(today.getMonth() + 1)}`,
    future: `${year + 5}-06`,
    groups: DEFAULT_GROUPS.map((id) => ({ id, planned: USUALLY_PLANNED.includes(id), size: '' })),
    schoolCompass: { vision: '', mission: '', values: '' },
    districtCompass: { vision: '', mission: '', values: '' },
    purgeOn: `${year + 1}-06-30`,
  };
};

/** "١١٨" and "1,180" are numbers too. */
const asDigits = (typed: string): string =>
  typed.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)).replace(/[\s.,'٬]/g, '');

const sizeOf = (typed: string): number | null => {
  const number = Number(asDigits(typed));
  return Number.isInteger(number) && number >= 1 && number <= 1_000_000 ? number : null;
};

/** Nothing is kept longer than this; the server holds everybody to it. */
const MOST_YEARS = 3;
const yearsAfter = (day: string, years: number): string => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

/** What still keeps the set-up from being saved. `today` is YYYY-MM-DD. */
export function gapsIn(draft: SetupDraft, today: string): SetupGap[] {
  const gaps: SetupGap[] = [];
  if (draft.school.trim() === '') gaps.push('school');
  if (draft.future <= draft.start) gaps.push('order');
  const planned = draft.groups.filter((group) => group.planned);
  if (planned.length === 0) gaps.push('groups');
  if (planned.some((group) => group.size.trim() !== '' && sizeOf(group.size) === null)) gaps.push('size');
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(draft.purgeOn) ||
    draft.purgeOn <= today ||
    draft.purgeOn > yearsAfter(today, MOST_YEARS)
  )
    gaps.push('purge');
  return gaps;
}

/** The set-up that is sent; ask `gapsIn` first. */
export const setupOf = (draft: SetupDraft): ProcessSetup => ({
  ...draft,
  groups: draft.groups
    .filter((group) => group.planned)
    .map((group) => {
      const size = sizeOf(group.size);
      return {
        id: group.id,
        ...(group.label === undefined ? {} : { label: group.label }),
        ...(size === null ? {} : { size }),
      };
    }),
});

/** Adds a group of the school's own. Its id says nothing and is never used again: names change, and a removed group's people stay theirs. */
export const withOwnGroup = (groups: readonly GroupDraft[], label: string, random: Uint32Array): GroupDraft[] => [
  ...groups,
  { id: `own-${[...random].map((number) => number.toString(36)).join('')}`, label, planned: true, size: '' },
];
