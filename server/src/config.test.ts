import { expect, test } from 'vitest';
import { readConfig, WrongSetting } from './config.ts';

test('without any setting the server serves the hall on port 8080', () => {
  expect(readConfig({})).toEqual({
    port: 8080,
    host: '0.0.0.0',
    dataDir: './data',
    publicUrl: null,
    trustProxy: false,
    logLevel: 'info',
    slowDiskMs: 0,
  });
});

test('every setting is read', () => {
  const environment = {
    PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: '/srv/futureback',
    PUBLIC_URL: 'https://vision.example.org/',
    TRUST_PROXY: '10.0.0.1, 192.168.0.0/16',
    LOG_LEVEL: 'warn',
    SLOW_DISK_MS: '10',
  };
  expect(readConfig(environment)).toEqual({
    port: 0,
    host: '127.0.0.1',
    dataDir: '/srv/futureback',
    publicUrl: 'https://vision.example.org',
    trustProxy: ['10.0.0.1', '192.168.0.0/16'],
    logLevel: 'warn',
    slowDiskMs: 10,
  });
});

test('an empty setting is one that is not set', () => {
  expect(readConfig({ PORT: '', PUBLIC_URL: ' ' })).toEqual(readConfig({}));
});

test('proxies are trusted all, none, or so many', () => {
  expect(['true', 'false', '2'].map((text) => readConfig({ TRUST_PROXY: text }).trustProxy)).toEqual([true, false, 2]);
});

test.each([
  ['PORT', 'eighty', 'PORT must be a port number from 0 to 65535, such as 8080; it is "eighty".'],
  ['PORT', '70000', 'PORT must be a port number from 0 to 65535, such as 8080; it is "70000".'],
  ['HOST', 'a b', 'HOST must be an address to listen on, such as 0.0.0.0; it is "a b".'],
  [
    'PUBLIC_URL',
    'vision.example.org',
    'PUBLIC_URL must be an address without a path, such as https://vision.example.org; it is "vision.example.org".',
  ],
  [
    'PUBLIC_URL',
    'https://example.org/vision',
    'PUBLIC_URL must be an address without a path, such as https://vision.example.org; it is "https://example.org/vision".',
  ],
  [
    'TRUST_PROXY',
    'yes',
    'TRUST_PROXY must be true, false, a number of proxies, or their addresses with commas between them; it is "yes".',
  ],
  ['SLOW_DISK_MS', 'ten', 'SLOW_DISK_MS must be a number of milliseconds from 0 to 1000; it is "ten".'],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be one of silent, error, warn, info, debug; it is "loud".'],
])('a wrong %s (%s) is answered with a sentence', (name, value, sentence) => {
  expect(() => readConfig({ [name]: value })).toThrow(new WrongSetting(sentence));
});
