import { Command } from 'commander';
import { addRehearseCommand } from './cli/rehearse.ts';
const p = new Command('omvant'); addRehearseCommand(p);
await p.parseAsync();
