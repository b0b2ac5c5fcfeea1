import cascadeLayers from '@csstools/postcss-cascade-layers';
import postcss from 'postcss';
import type { Plugin } from 'vite';

/** The same order as in design.css. Each file is worked on alone, so each must know the whole order. */
const order = '@layer reset, tokens, parts, screens;';

/**
 * Browsers from before spring 2022 drop everything inside `@layer`, and Chromebooks past their last
 * update are such browsers. In the built files the layers are therefore written as specificity, which
 * gives the same result everywhere.
 */
export const withoutLayers = (): Plugin => ({
  name: 'futureback:without-layers',
  apply: 'build',
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      const processor = postcss([cascadeLayers()]);
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
        const { css } = await processor.process(order + String(file.source), { from: file.fileName });
        file.source = css;
      }
    },
  },
});
