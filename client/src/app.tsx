import type { Spoken } from '@futureback/shared/language.ts';
import { Suspense } from 'react';
import { BrokenBoundary } from './broken.tsx';
import { Waiting } from './design/waiting.tsx';
import { LanguageProvider } from './i18n/language-provider.tsx';
import { Routes } from './routes.tsx';

export const App = ({ language }: { language: Spoken }) => (
  <BrokenBoundary language={language}>
    <Suspense fallback={<Waiting />}>
      <LanguageProvider initial={language}>
        <Suspense fallback={<Waiting />}>
          <Routes />
        </Suspense>
      </LanguageProvider>
    </Suspense>
  </BrokenBoundary>
);
