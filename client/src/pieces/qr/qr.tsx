import { useMemo } from 'react';
import { encode } from 'uqr';
import styles from './qr.module.css';

/** A QR code as one path, always dark on white: a camera reads it on every scene, light and dark. */
export const Qr = ({
  text,
  label,
  className = '',
}: {
  text: string;
  label: string;
  className?: string | undefined;
}) => {
  const { size, path } = useMemo(() => {
    const { data } = encode(text, { ecc: 'M', border: 4 });
    const rows = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''));
    return { size: data.length, path: rows.join('') };
  }, [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={`${styles.qr} ${className}`}
    >
      <rect width={size} height={size} className={styles.paper} />
      <path d={path} className={styles.dots} />
    </svg>
  );
};
