import { ButtonLink } from './design/button.tsx';
import { Empty } from './design/empty.tsx';
import { LostIcon } from './design/icons.tsx';
import { Scene } from './design/scene.tsx';
import { useT } from './i18n/use-t.ts';
import { useTitle } from './pieces/use-title.ts';

export const NotFound = () => {
  const t = useT();
  useTitle(t('common.not-found.title'));
  return (
    <Scene of="today" page>
      <Empty
        page
        icon={<LostIcon />}
        title={t('common.not-found.title')}
        action={<ButtonLink href="/">{t('common.not-found.home')}</ButtonLink>}
      >
        {t('common.not-found.text')}
      </Empty>
    </Scene>
  );
};
