import { agency } from './agency.ts';
import { goToMarket } from './go-to-market.ts';
import { investmentCategories } from './investment-categories.ts';
import { platformTeam } from './platform-team.ts';
import { productCompany } from './product-company.ts';
import type { Template } from './template.ts';

/** In the order in which they are offered. */
export const TEMPLATES: readonly Template[] = [
  productCompany,
  goToMarket,
  platformTeam,
  agency,
  investmentCategories,
];
