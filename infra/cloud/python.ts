import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What of this project may be thrown away at any time. */
export const CACHE = resolve('.cache');
const REQUIREMENTS = join(import.meta.dirname, 'requirements.txt');

/**
 * The folder with the programs of a Python environment of the project's own: the emulator and the judges of what is deployed. It is made
 * the first time, from PyPI, every package by its hash, and again when the list of them changes.
 *
 * @throws Error when Python or PyPI is missing.
 */
export function pythonPrograms(): string {
  const version = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex').slice(0, 10);
  const folder = join(CACHE, `python-${version}`);
  const programs = join(folder, 'bin');
  const whole = join(folder, 'whole');
  if (existsSync(whole)) return programs;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(CACHE, { recursive: true });
  execFileSync('python3', ['-m', 'venv', folder], { stdio: 'inherit' });
  const install = ['install', '--quiet', '--disable-pip-version-check', '--require-hashes', '--no-deps', '-r', REQUIREMENTS];
  execFileSync(join(programs, 'pip'), install, { stdio: 'inherit' });
  writeFileSync(whole, '');
  return programs;
}
