// The types that others publish of what we publish. `tests/validators.py` has the compiler hold documents
// against them.
import type { LiveBlogPosting, WithContext } from "schema-dts";
import type { WebAppManifest } from "web-app-manifest";

export type Page = WithContext<LiveBlogPosting>;

// Web Share Target is a draft beside the manifest's Recommendation, and @types/web-app-manifest does
// not have it: this one member is ours, written after the draft.
interface ShareTarget {
  action: string;
  method?: "GET" | "POST";
  enctype?: "application/x-www-form-urlencoded" | "multipart/form-data";
  params: {
    title?: string;
    text?: string;
    url?: string;
    files?: { name: string; accept: string | string[] }[];
  };
}

export type Manifest = WebAppManifest & { share_target?: ShareTarget };
