import type { LabFault } from '#attempt/lab-report.ts';
import type { Finding } from '#judge/finding.ts';
import type { Prove } from '../lock-timeline/element.ts';
import type { TextPart } from './lab-work.ts';
import type { LabExampleText } from './examples.ts';

/** What the laboratory's controls ask for. */
export interface LabActions {
  run(): void;
  stop(): void;
  showPart(part: TextPart): void;
  changed(): void;
  setRows(rows: number): void;
  setStrict(isStrict: boolean): void;
  open(example: LabExampleText): void;
  empty(): void;
  undo(): void;
  dismiss(): void;
  share(): void;
  save(): void;
  openFile(file: File): void;
  exportTrace(): void;
  exportDrawing(): void;
  goToFault(fault: LabFault): void;
  goToFinding(finding: Finding): void;
  prove: Prove;
}
