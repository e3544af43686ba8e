/// A straight scale from values to places on paper.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Scale {
    low: f64,
    high: f64,
    start: f64,
    end: f64,
}

impl Scale {
    /// Maps `low..high` to `start..end`; an empty range is widened so that it has a middle.
    pub(crate) fn new(low: f64, high: f64, start: f64, end: f64) -> Self {
        let (low, high) = if high > low { (low, high) } else { (low - 0.5, low + 0.5) };
        Scale { low, high, start, end }
    }

    /// Returns the place of a value.
    pub(crate) fn place(&self, value: f64) -> f64 {
        self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)
    }
}

/// Round values for the marks of an axis.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Ticks {
    /// Where the axis begins.
    pub(crate) low: f64,
    /// Where it ends.
    pub(crate) high: f64,
    /// The marks.
    pub(crate) values: Vec<f64>,
    /// How many digits the marks need after the comma.
    pub(crate) decimals: u32,
}

/// Chooses three to seven round marks that hold everything from `low` to `high`.
pub(crate) fn ticks(low: f64, high: f64) -> Ticks {
    let (low, high) = if high > low { (low, high) } else { (low - 1.0, low + 1.0) };
    // An axis that could as well begin at zero does: lengths then compare honestly.
    let low = if low >= 0.0 && low < 0.5 * high { 0.0 } else { low };
    let rough = (high - low) / 4.0;
    let magnitude = 10_f64.powf(rough.log10().floor());
    let step =
        [1.0, 2.0, 2.5, 5.0, 10.0].map(|s| s * magnitude).into_iter().find(|s| *s >= rough).unwrap_or(rough);
    let first = (low / step).floor();
    let last = (high / step).ceil();
    let count = (last - first).clamp(1.0, 10.0) as usize;
    let values: Vec<f64> = (0..=count).map(|i| (first + i as f64) * step).collect();
    let decimals = (0..6).find(|d| ((step * 10_f64.powi(*d)).fract()).abs() < 1e-6).unwrap_or(6);
    let end = |value: Option<&f64>, otherwise: f64| value.copied().unwrap_or(otherwise);
    Ticks {
        low: end(values.first(), low),
        high: end(values.last(), high),
        values,
        decimals: decimals.unsigned_abs(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_round_and_hold_everything() {
        let ticks = ticks(41.2, 47.0);
        assert_eq!(ticks.values, [40.0, 42.0, 44.0, 46.0, 48.0]);
        assert_eq!(ticks.decimals, 0);
    }

    #[test]
    fn an_axis_near_zero_begins_at_zero() {
        assert_eq!(ticks(4.0, 15.0).low, 0.0);
        assert_eq!(ticks(0.76, 0.79).values, [0.76, 0.77, 0.78, 0.79]);
        assert_eq!(ticks(0.76, 0.79).decimals, 2);
    }

    #[test]
    fn equal_and_huge_values_still_give_an_axis() {
        for (low, high) in [(5.0, 5.0), (0.0, 0.0), (-3.0, -3.0), (1e15, 9e27), (1e-9, 2e-9)] {
            let ticks = ticks(low, high);
            assert!(ticks.low <= low && high <= ticks.high, "{low} to {high}: {ticks:?}");
            assert!((2..=11).contains(&ticks.values.len()), "{ticks:?}");
        }
    }
}
