// The features that this window has. A feature that is not ready is not in the list, and so not in the menu.
import type { FeatureModule } from "@/shared/navigation";
import { approvals } from "@/features/approvals";
import { audit } from "@/features/audit";
import { classification } from "@/features/classification";
import { copying } from "@/features/copying";
import { dispatch } from "@/features/dispatch";
import { disposal } from "@/features/disposal";
import { imports } from "@/features/imports";
import { incidents } from "@/features/incidents";
import { loans } from "@/features/loans";
import { oversight } from "@/features/oversight";
import { people } from "@/features/people";
import { places } from "@/features/places";
import { records } from "@/features/records";
import { registers } from "@/features/registers";
import { settings } from "@/features/settings";
import { sharing } from "@/features/sharing";
import { volumes } from "@/features/volumes";
import { workbench } from "@/features/workbench";

export const features: FeatureModule[] = [workbench, loans, records, volumes, places, classification, copying, dispatch, sharing, approvals, disposal, incidents, imports, people, registers, oversight, audit, settings];
