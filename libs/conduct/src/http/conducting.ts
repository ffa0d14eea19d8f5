import type { Receipt } from '#libs/contracts';
import { orRefused } from '#libs/doors';
import { Inject, Injectable } from '@nestjs/common';
import type { Command } from '../commands/command.js';
import { DrillDesks } from '../desk/drill-desks.js';
import type { Asked } from './asked.js';
import { receiptFor } from './receipt-for.js';

/** The common path of every command that comes over HTTP: do it, and answer with a receipt. */
@Injectable()
export class Conducting {
  constructor(@Inject(DrillDesks) private readonly desks: DrillDesks) {}

  async do<Input>({ caller, drill, key }: Asked, command: Command<Input>, input: Input): Promise<Receipt> {
    return receiptFor(caller, drill, orRefused(await this.desks.perform(caller, drill, command, input, key)));
  }
}
