import type { Spoken } from '@futureback/shared/language.ts';
import type { Report } from '@futureback/shared/report/report.ts';
import { Document, Footer, Packer, PageNumber, type Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { agreement } from './docx/agreement.ts';
import { compass } from './docx/compass.ts';
import type { Edition } from './docx/edition.ts';
import { engagement } from './docx/engagement.ts';
import { method } from './docx/method.ts';
import { difference, hopes, picture } from './docx/picture.ts';
import { sources } from './docx/sources.ts';
import { stylesFor } from './docx/styles.ts';
import { TEXT_WIDTH } from './docx/table.ts';
import { themes } from './docx/themes.ts';
import { titleBlock } from './docx/title.ts';
import { languageTags, paragraph, words } from './docx/type.ts';
import { vision } from './docx/vision.ts';
import { speechIn } from './speech.ts';

/** US Letter with an inch around, in twentieths of a point. */
const PAGE = { size: { width: 12240, height: 15840 }, margin: { top: 1300, bottom: 1300, left: 1440, right: 1440 } };

/** The submission as a Word document: what the state asks first, the evidence behind it in the appendices. */
export async function renderDocx(report: Report, language: Spoken): Promise<Uint8Array> {
  const edition: Edition = { report, speech: speechIn(language, report.process) };
  const { t } = edition.speech;
  const document = new Document({
    title: `${report.process.school}: ${t('title')}`,
    subject: t('subject'),
    creator: report.process.school,
    lastModifiedBy: report.process.school,
    styles: stylesFor(edition.speech),
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: new Footer({ children: [footer(edition)] }) },
        children: [
          ...titleBlock(edition),
          ...vision(edition),
          ...picture(edition),
          ...hopes(edition),
          ...engagement(edition),
          ...method(edition),
          ...difference(edition),
          ...compass(edition),
          ...themes(edition),
          ...sources(edition),
          ...agreement(edition),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** "Lincoln School · Envision the future — Page 2 of 9", with the numbers left to Word. */
function footer({ report, speech }: Edition): Paragraph {
  const { language, t, rightToLeft } = speech;
  const page = t('page', { page: '<page>', pages: '<pages>' }).split(/(<pages?>)/);
  const fields = new Map<string, (typeof PageNumber)[keyof typeof PageNumber]>([
    ['<page>', PageNumber.CURRENT],
    ['<pages>', PageNumber.TOTAL_PAGES],
  ]);
  return paragraph(
    [
      words(`${report.process.school} · ${t('title')}`, language),
      new TextRun({ children: [new Tab()] }),
      new TextRun({
        children: page.map((part) => fields.get(part) ?? part),
        language: languageTags(language),
        rightToLeft,
      }),
    ],
    language,
    { style: 'Footer', tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }] },
  );
}
