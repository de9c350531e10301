using Microsoft.Playwright;

namespace Regulars.BrowserTests;

/// <summary>What breaks when words need more room than there is.</summary>
internal static class Layout
{
    private const string Run = """
        () => {
            const findings = []
            const place = document.querySelector('[role=dialog]') ?? document
            const tell = (what, one) => findings.push(`${what}: ${one.className}: ${(one.innerText || one.ariaLabel || '').slice(0, 60)}`)
            const { scrollWidth } = document.documentElement
            if (scrollWidth > innerWidth + 1) findings.push(`the page is ${scrollWidth} wide`)
            const scrolls = one => one && (/auto|scroll/.test(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth || scrolls(one.parentElement))
            const isSeen = one => one.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }) && !one.closest('.visually-hidden, .skip-link, [inert]')
            for (const one of place.querySelectorAll('button, a[href], summary, input, [role=radio], [role=menuitem], [role=textbox]')) {
                if (!isSeen(one)) continue
                const box = one.getBoundingClientRect()
                if (box.width < 2 || box.height < 2) continue
                if (one.matches('.btn') && [one, ...one.querySelectorAll('*')].some(part => part.clientWidth && part.scrollWidth > part.clientWidth + 1))
                    tell('cut off', one)
                if (scrolls(one.parentElement)) continue
                if (box.left < -1 || box.right > innerWidth + 1) tell('outside', one)
                const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
                if (y < 0 || y > innerHeight) continue
                const top = document.elementFromPoint(x, y)
                if (top && !one.contains(top) && !top.contains(one) && !top.closest('label')?.contains(one)) {
                    const body = one.closest('.page__body, .convo-list, .thread, .views__body, .customer')?.getBoundingClientRect()
                    if (!body || y < body.bottom && y > body.top) tell(`under ${top.className}`, one)
                }
            }
            return findings
        }
        """;

    private const string HasNotGrown = """
        () => {
            const { length } = document.body.innerText
            const isSame = window.shownBefore === length
            window.shownBefore = length
            return isSame
        }
        """;

    /// <summary>Waits until a look brings no more words than the one before: a stream stands open, so the network never rests.</summary>
    public static Task Still(this IPage page) => page.WaitForFunctionAsync(HasNotGrown, null, new() { PollingInterval = 300 });

    /// <summary>What can be pressed and is cut off, outside or under something else; in the dialog when one is open.</summary>
    public static async Task<IEnumerable<string>> Broken(this IPage page, string where) =>
        (await page.EvaluateAsync<string[]>(Run)).Select(finding => $"{where}: {finding}");
}
