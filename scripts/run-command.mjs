import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './root.mjs';

/**
 * Runs a command to its end. With `quiet` its output is kept back and returned; else it goes to the terminal.
 * `npm` and `npx` are scripts on Windows and need a shell there.
 */
export function runCommand(command, args, { quiet = false, env = {}, cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: process.platform === 'win32' && (command === 'npm' || command === 'npx'),
    });
    let output = '';
    child.stdout?.on('data', (chunk) => { output += chunk; });
    child.stderr?.on('data', (chunk) => { output += chunk; });
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code, signal) => resolve({ code: code ?? 1, output: signal === null ? output : `${output}\nended by ${signal}` }));
  });
}

/** Runs the JavaScript entry of an installed tool with this Node, which works without a shell on every system. */
export function runTool(entry, args, options) {
  return runCommand(process.execPath, [path.resolve(root, entry), ...args], options);
}
