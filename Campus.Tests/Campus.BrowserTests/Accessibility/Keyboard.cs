using Microsoft.Playwright;

namespace Campus.BrowserTests.Accessibility;

/// <summary>
/// Goes through a screen with the Tab key, as somebody without a mouse does (WCAG 2.1.1, 2.1.2, 2.4.7 and 2.4.11): everything
/// that can be used is reached, nothing holds the keyboard, and what has the focus shows it and is not covered.
/// </summary>
internal static class Keyboard
{
    private const int MostStops = 400;

    private const string Watch = """
        () => {
          const usable = 'a[href], button, input:not([type=hidden]), select, textarea, summary, iframe, audio[controls], video[controls], '
            + '[contenteditable=true], [tabindex="0"]';
          const seen = new Set();
          const wrong = new Set();
          const name = element => element.outerHTML.slice(0, 120);
          const isShown = element => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
          // A card or a label around a control may show its focus, or what stands beside it.
          const looks = element => {
            const around = [element, ...(element.labels ?? []), element.nextElementSibling, element.parentElement, element.parentElement?.parentElement];
            return around.filter(at => at).map(at => {
              const style = getComputedStyle(at);
              return [style.outline, style.boxShadow, style.borderColor, style.backgroundColor, style.color, style.textDecoration].join(' ');
            }).join(' | ');
          };
          const isCovered = element => {
            const box = element.getBoundingClientRect();
            const points = [[.5, .5], [.1, .5], [.9, .5], [.5, .1], [.5, .9]]
              .map(([x, y]) => document.elementFromPoint(box.left + box.width * x, box.top + box.height * y)).filter(at => at);
            return points.length > 0
              && points.every(at => !element.contains(at) && !at.contains(element) && ![...(element.labels ?? [])].some(label => label.contains(at)));
          };
          let last = null;
          let looked = '';
          const leave = () => {
            if (last && last.tagName !== 'IFRAME' && looks(last) === looked) wrong.add(`shows no focus: ${name(last)}`);
          };
          const look = element => {
            // A date has a stop for its day, its month and its year, a video one for each of its buttons.
            if (element === last) return true;
            leave();
            if (!element || element === document.body || seen.has(element)) return false;
            seen.add(last = element);
            looked = looks(element);
            if (element.tagName !== 'IFRAME' && isCovered(element)) wrong.add(`is covered while it has the focus: ${name(element)}`);
            return true;
          };
          const isReached = element => seen.has(element)
            || (element.type === 'radio' && [...seen].some(at => at.type === 'radio' && at.name === element.name && at.form === element.form))
            || element.closest('[contenteditable=true]') !== element && seen.has(element.closest('[contenteditable=true]'));
          globalThis.keyboardWalk = {
            step: () => look(document.activeElement),
            end: () => {
              const all = [...document.querySelectorAll(usable)].filter(element => element.tabIndex >= 0 && !element.matches(':disabled') && isShown(element));
              all.filter(element => !isReached(element)).forEach(element => wrong.add(`is not reached with Tab: ${name(element)}`));
              // A hand as pointer says "press me": then there is something to press with a key.
              [...document.querySelectorAll('body *')]
                .filter(element => isShown(element) && getComputedStyle(element).cursor === 'pointer' && !(element instanceof SVGElement))
                .filter(element => !element.closest(`${usable}, label, [tabindex]`) && !element.querySelector(usable))
                .forEach(element => wrong.add(`is for a mouse only: ${name(element)}`));
              return [...wrong];
            },
          };
          document.activeElement?.blur();
        }
        """;

    /// <summary>What is wrong for somebody with a keyboard; <paramref name="what"/> names the screen.</summary>
    public static async Task<IReadOnlyList<string>> WalkAsync(IPage page, string what)
    {
        await page.EvaluateAsync(Watch);
        for (var stops = 0; ; stops++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (!await page.EvaluateAsync<bool>("keyboardWalk.step()"))
            {
                break;
            }
            if (stops == MostStops)
            {
                return [$"{what}: the walk with Tab has no end"];
            }
        }
        return [.. (await page.EvaluateAsync<string[]>("keyboardWalk.end()")).Select(wrong => $"{what}: {wrong}")];
    }
}
