import type { Page } from '@playwright/test';

/** A page of the guide is opened in a school's network, so a picture weighs no more than this. */
const HEAVIEST = 250_000;
const QUALITIES = [1, 0.95, 0.9, 0.8];

/** A screenshot and how wide it stands in the picture; a phone's corners are rounder. */
export type Print = { png: Buffer; width: number; phone?: boolean };

/** Lays phones side by side on one sheet and larger screens under each other beside them, and makes a WebP of it: without loss, or as little as its weight allows. */
export async function press(desk: Page, prints: readonly Print[], sheetWidth = 1600): Promise<Buffer> {
  const [only] = prints;
  const png = prints.length === 1 && only && !only.phone ? only.png : await sheetOf(desk, prints, sheetWidth);
  for (const quality of QUALITIES) {
    const webp = await desk.evaluate(
      async ({ source, of }) => {
        const picture = new Image();
        picture.src = source;
        await picture.decode();
        const canvas = new OffscreenCanvas(picture.naturalWidth, picture.naturalHeight);
        canvas.getContext('2d')?.drawImage(picture, 0, 0);
        const blob = await canvas.convertToBlob({ type: 'image/webp', quality: of });
        let text = '';
        for (const byte of new Uint8Array(await blob.arrayBuffer())) text += String.fromCharCode(byte);
        return btoa(text);
      },
      { source: dataOf(png), of: quality },
    );
    const bytes = Buffer.from(webp, 'base64');
    if (bytes.length < HEAVIEST) return bytes;
  }
  throw new Error('a picture is too heavy at any quality');
}

async function sheetOf(desk: Page, prints: readonly Print[], width: number): Promise<Buffer> {
  await desk.setViewportSize({ width, height: 800 });
  await desk.setContent(`<!doctype html><style>
    body { margin: 0; background: #efe7da; }
    main { display: flex; justify-content: space-evenly; align-items: center; padding: 40px 0; }
    div { display: grid; gap: 40px; }
    div:empty { display: none; }
    img { display: block; border-radius: 14px; box-shadow: 0 10px 30px rgb(40 30 10 / 14%); }
    img.phone { border-radius: 30px; }
  </style><main>${figures(prints.filter(({ phone }) => phone))}<div>${figures(prints.filter(({ phone }) => !phone))}</div></main>`);
  await desk.evaluate(() => Promise.all(Array.from(document.images, (image) => image.decode())));
  return desk.locator('main').screenshot();
}

const figures = (prints: readonly Print[]): string =>
  prints
    .map(({ png, width, phone }) => `<img ${phone ? 'class="phone"' : ''} width="${width}" src="${dataOf(png)}">`)
    .join('');

const dataOf = (png: Buffer): string => `data:image/png;base64,${png.toString('base64')}`;
