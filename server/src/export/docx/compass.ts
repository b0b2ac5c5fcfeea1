import type { Compass } from '@futureback/shared/process/schema.ts';
import type { Edition } from './edition.ts';
import { type Block, heading, languageOfName, paragraph, words } from './type.ts';

/** The district's and the school's own vision, mission and values, so that a reader can lay this vision beside them. */
export function compass(edition: Edition): Block[] {
  const { report, speech } = edition;
  const { school, district, schoolCompass, districtCompass } = report.process;
  const { t } = speech;
  const parts = [
    ...texts(
      district === '' ? t('compass.district.unnamed') : t('compass.district', { name: district }),
      districtCompass,
      edition,
    ),
    ...texts(t('compass.school', { name: school }), schoolCompass, edition),
  ];
  return parts.length === 0 ? [] : [heading(1, t('compass.heading'), speech.language), ...parts];
}

function texts(head: string, { vision, mission, values }: Compass, { speech }: Edition): Block[] {
  const { language, t } = speech;
  const parts = [
    { name: t('compass.vision'), text: vision },
    { name: t('compass.mission'), text: mission },
    { name: t('compass.values'), text: values },
  ].filter(({ text }) => text.trim() !== '');
  if (parts.length === 0) return [];
  return [
    heading(2, head, language),
    ...parts.flatMap(({ name, text }) => [
      heading(3, name, language),
      ...text
        .split(/\n+/)
        .filter((line) => line.trim() !== '')
        .map((line) => paragraph([words(line, languageOfName(line, language))], languageOfName(line, language))),
    ]),
  ];
}
