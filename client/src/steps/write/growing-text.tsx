import { type ComponentPropsWithoutRef, type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react';

/** A text box as high as its words, also in browsers that cannot do that by themselves. */
export const GrowingText = ({
  value,
  ref,
  ...rest
}: ComponentPropsWithoutRef<'textarea'> & { value: string; ref?: Ref<HTMLTextAreaElement> | undefined }) => {
  const box = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => box.current as HTMLTextAreaElement);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    element.style.blockSize = 'auto';
    element.style.blockSize = value === '' ? '' : `${element.scrollHeight}px`;
  }, [value]);
  // An empty box runs as the page does: what stands in it then is the page's own hint.
  return <textarea ref={box} value={value} dir={value === '' ? undefined : 'auto'} {...rest} />;
};
