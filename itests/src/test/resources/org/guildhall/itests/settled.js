// SPDX-License-Identifier: Apache-2.0
// Whether nothing is loading any more; the kit's own page shows what loading looks like.
() => document.querySelector("h1, h2") !== null && document.querySelector(".skeleton:not(.states *), #main [aria-busy=true]:not(.states *)") === null
