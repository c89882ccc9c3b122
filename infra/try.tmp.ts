import { Command } from 'commander';
import { addStartCommand } from './cli/start.ts';
const p = new Command('omvant'); addStartCommand(p);
await p.parseAsync();
