// Runs a program in our place: same terminal, same signals, same end.
import { spawn } from 'node:child_process';
import { environment, root } from './setup.mjs';

/** @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} more */
export function runInFront(command, args, more = {}) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: environment(more) });

  // Ctrl-C in a terminal already reaches the whole process group; passed on it would count as a second one.
  const fromTerminal = process.stdin.isTTY === true;
  process.on('SIGINT', () => void (fromTerminal || child.kill('SIGINT')));
  process.on('SIGTERM', () => void child.kill('SIGTERM'));
  process.on('SIGHUP', () => void child.kill('SIGHUP'));

  child.on('error', (error) => {
    console.error(`${command} could not be started: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
  return child;
}
