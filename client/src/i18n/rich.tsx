import { cloneElement, type ReactElement, type ReactNode } from 'react';
import type { MessageId } from './areas.ts';
import type { Values } from './language-provider.tsx';
import { useT } from './use-t.ts';

const tag = /<([a-z]+)>(.*?)<\/\1>/s;

const dressed = (text: string, components: Readonly<Record<string, ReactElement>>): ReactNode => {
  const found = tag.exec(text);
  if (!found) return text;
  const [whole, name = '', inside = ''] = found;
  const component = components[name];
  const rest = text.slice(found.index + whole.length);
  return (
    <>
      {text.slice(0, found.index)}
      {component ? cloneElement(component, {}, dressed(inside, components)) : inside}
      {dressed(rest, components)}
    </>
  );
};

/** A message with marked words: `Read <more>what is kept</more>.` with `components={{ more: <a href=… /> }}`. */
export const T = ({
  id,
  values,
  components,
}: {
  id: MessageId;
  values?: Values;
  components: Readonly<Record<string, ReactElement>>;
}) => {
  const t = useT();
  return dressed(t(id, values), components);
};
