import type { CustomPreset } from '../../../domain/custom/custom-site.ts';
import { backlogMd } from './backlog-md.ts';
import { espocrm } from './espocrm.ts';
import { odoo } from './odoo.ts';
import { redmine } from './redmine.ts';

/** Descriptions that come with Throughline, by the name `inspect --site` knows them by. */
export const PRESETS: Readonly<Record<string, CustomPreset>> = {
  redmine,
  'backlog-md': backlogMd,
  espocrm,
  odoo,
};
