import { expect, test } from 'vitest';
import { wifiText } from './wifi-text.ts';

test('a network with a password', () => {
  expect(wifiText({ name: 'Lincoln Guest', password: 'welcome 2031' })).toBe(
    'WIFI:T:WPA;S:Lincoln Guest;P:welcome 2031;;',
  );
});

test('an open network names no password', () => {
  expect(wifiText({ name: 'Library', password: '' })).toBe('WIFI:T:nopass;S:Library;;');
});

test('signs that have a meaning are escaped, each once', () => {
  expect(wifiText({ name: 'a;b,c:d"e\\f', password: '\\;' })).toBe('WIFI:T:WPA;S:a\\;b\\,c\\:d\\"e\\\\f;P:\\\\\\;;;');
});

test('other letters and figures stay as they are', () => {
  expect(wifiText({ name: 'مدرسة ñ', password: 'ABCDEF01' })).toBe('WIFI:T:WPA;S:مدرسة ñ;P:ABCDEF01;;');
});
