import { DrillParam } from '#libs/conduct';
import { FeedbackForms, FormResult, FormSettings, FormTaken, HandInForm, SettleForms } from '#libs/contracts';
import { formTemplate, inLanguage, LANGUAGES, refuse, type FormResult as Came, type Language } from '#libs/domain';
import { orRefused } from '#libs/doors';
import { CallerOf, type Caller } from '#libs/identity';
import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Forms, type OpenForm } from '../forms/forms.js';

const FormsQuery = z.strictObject({ language: z.string().max(35).optional() }).meta({ id: 'FormsQuery' });

/** Hot wash and participant feedback. */
@ApiTags('report')
@Controller('api/v1/drills/:drill/forms')
export class FormsController {
  constructor(@Inject(Forms) private readonly forms: Forms) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The forms of this drill in your team’s language, or in the one that you ask for' })
  @ApiOkResponse({ standardSchema: FeedbackForms })
  async offered(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Query({ schema: FormsQuery }) query: z.output<typeof FormsQuery>,
  ): Promise<FeedbackForms> {
    const { anonymous, language, forms } = orRefused(await this.forms.offered(caller, drill));
    const wanted = query.language === undefined ? language : knownLanguage(query.language);
    return { language: wanted, anonymous, forms: forms.map((form) => formIn(wanted, form)) };
  }

  @Get('results')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'What came of the forms: of all, protected, for the organiser; of your nation’s own for you',
  })
  @ApiOkResponse({ standardSchema: z.array(FormResult) })
  async results(@CallerOf() caller: Caller, @DrillParam() drill: string): Promise<readonly Came[]> {
    return orRefused(await this.forms.results(caller, drill));
  }

  @Post('settings')
  @HttpCode(200)
  @ApiOperation({ summary: 'Choose whether forms may be anonymous' })
  @ApiOkResponse({ standardSchema: FormSettings })
  async settle(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Body({ schema: SettleForms }) { anonymous }: z.output<typeof SettleForms>,
  ): Promise<FormSettings> {
    return orRefused(await this.forms.settle(caller, drill, anonymous));
  }

  @Post(':form')
  @HttpCode(200)
  @ApiOperation({ summary: 'Hand a form in, once; anonymously where the organiser lets you' })
  @ApiOkResponse({ standardSchema: FormTaken })
  async handIn(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Param('form') form: string,
    @Body({ schema: HandInForm }) body: z.output<typeof HandInForm>,
  ): Promise<FormTaken> {
    return { taken: orRefused(await this.forms.handIn(caller, drill, form, body)) };
  }
}

const knownLanguage = (wanted: string): Language =>
  LANGUAGES.find((language) => language === wanted) ??
  orRefused(refuse('nonsense-value', `A form is asked for in one of: ${LANGUAGES.join(', ')}.`));

function formIn(wanted: Language, { form, open, returned }: OpenForm): FeedbackForms['forms'][number] {
  const template = formTemplate(form);
  const has = template?.title[wanted] !== undefined;
  const languages: Language[] = [wanted, 'en'];
  return {
    form,
    open,
    returned,
    language: has ? wanted : 'en',
    title: inLanguage(template?.title ?? {}, languages),
    questions: (template?.questions ?? []).map(({ id, kind, text }) => ({
      id,
      kind,
      text: inLanguage(text, languages),
    })),
  };
}
