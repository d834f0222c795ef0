/** Options as commander hands them over; every command has the common ones, the others only where they are listed. */
export interface CommandOptions {
  readonly C?: string;
  readonly period?: string;
  readonly lang?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly out?: string;
  readonly unit?: string;
  readonly resend?: boolean;
  readonly strict?: boolean;
  readonly asOf?: string;
  readonly chat?: boolean;
  readonly by?: string;
  readonly outcomes?: boolean;
  readonly rule?: string;
  readonly kind?: string;
  readonly role?: string;
  readonly reason?: string;
  readonly until?: string;
  readonly depth?: string;
  readonly all?: boolean;
  readonly against?: string;
}
