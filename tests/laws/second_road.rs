//! The method once more, written from its description in words: naive,
//! recursive, in plain numbers, and without any code of gdindex.

use std::collections::{BTreeMap, BTreeSet};

use crate::world::{
    Floor, Goal, Group, LABELS, Mean, Method, Missing, Point, Rule, Said, Unmet, World,
};

/// What the index should be.
#[derive(Debug)]
pub(crate) struct Expected {
    pub(crate) index: Option<f64>,
    /// Every reason to withhold it.
    pub(crate) withheld: BTreeSet<Reason>,
    pub(crate) low: Option<f64>,
    pub(crate) high: Option<f64>,
    pub(crate) other: Option<f64>,
    /// Positions of the grade and of the last one that was barred.
    pub(crate) grade: Option<(Option<usize>, Option<usize>)>,
    pub(crate) grade_low: Option<(Option<usize>, Option<usize>)>,
    pub(crate) points: Vec<ExpectedPoint>,
    /// The scores of groups by their numbers.
    pub(crate) groups: BTreeMap<usize, Option<f64>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Reason {
    Refused,
    Coverage,
    Weight,
    Dropped,
    Nothing,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Verdict {
    Met,
    Missed,
    Pending,
    NotReported,
    NotApplicable,
}

#[derive(Debug)]
pub(crate) struct ExpectedPoint {
    pub(crate) verdict: Verdict,
    pub(crate) attainment: Option<f64>,
    pub(crate) score: Option<f64>,
    pub(crate) gap: Option<f64>,
    pub(crate) gain: Option<f64>,
    pub(crate) gain_low: Option<f64>,
    pub(crate) gain_high: Option<f64>,
}

/// What a point brings into its group.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Held {
    Score(f64),
    Missing,
    NotApplicable,
}

/// The whole method.
pub(crate) fn expected(world: &World) -> Expected {
    let points = in_order(world);
    let (low, high) = world.scoring.range;
    let held: Vec<Held> = points.iter().map(|point| hold(world, point)).collect();
    let filled = |score: f64| -> Vec<Held> {
        held.iter().map(|h| if *h == Held::Missing { Held::Score(score) } else { *h }).collect()
    };
    let by_point = world.scoring.by_point;
    let whole = Tree { world, held: &held, by_point, drops: true }.index();
    let withheld = reasons(world, &points, &held, &whole);
    let index = whole.score.filter(|_| withheld.is_empty());
    let bound = |score: f64| {
        let filled = filled(score);
        let tree = Tree { world, held: &filled, by_point, drops: false };
        if whole.leaves_out() { None } else { tree.index().score }
    };
    let (at_low, at_high) = (bound(low), bound(high));
    let other = Tree { world, held: &held, by_point: !by_point, drops: true };
    let grade_of =
        |score: Option<f64>| score.filter(|_| grade_is_due(world)).map(|s| grade(world, s));
    Expected {
        index,
        withheld,
        low: at_low,
        high: at_high,
        other: index
            .and_then(|_| other.index().score)
            .filter(|_| !is_too_light(world, &points, &held, !by_point)),
        grade: grade_of(index),
        grade_low: grade_of(index.and(at_low)),
        points: points.iter().map(|point| expect_point(world, point, &held, index)).collect(),
        groups: whole.scores,
    }
}

/// The index with these scores of points, whether or not it is withheld.
pub(crate) fn index_of(world: &World, held: &[Held]) -> Option<f64> {
    Tree { world, held, by_point: world.scoring.by_point, drops: true }.index().score
}

/// What the points of a world bring, by their numbers.
pub(crate) fn held(world: &World) -> Vec<Held> {
    in_order(world).iter().map(|point| hold(world, point)).collect()
}

fn in_order(world: &World) -> Vec<Point> {
    let mut points = world.points();
    points.sort_by_key(|point| point.number);
    points
}

fn expect_point(world: &World, point: &Point, held: &[Held], index: Option<f64>) -> ExpectedPoint {
    let (low, high) = world.scoring.range;
    let with = |score: f64| {
        let mut changed = held.to_vec();
        changed[point.number] = Held::Score(score);
        Some(index_of(world, &changed)? - index?)
    };
    let verdict = verdict(world, point);
    let is_open = matches!(verdict, Verdict::Missed | Verdict::Pending);
    let is_silent = verdict == Verdict::NotReported;
    let is_said = !matches!(point.said, Said::Nothing | Said::NotApplicable);
    ExpectedPoint {
        verdict,
        attainment: is_said.then(|| attainment(point, judged(world, point).0)),
        score: match held[point.number] {
            Held::Score(score) => Some(score),
            Held::Missing => (rule_in_force(world, point) == Rule::Floor).then_some(low),
            Held::NotApplicable => None,
        },
        gap: is_said.then(|| gap(point.said, judged(world, point).0)),
        gain: is_open.then(|| with(high)).flatten(),
        gain_low: is_silent.then(|| with(low)).flatten(),
        gain_high: is_silent.then(|| with(high)).flatten(),
    }
}

fn judging_year(world: &World) -> i32 {
    world.target_year.unwrap_or(world.year)
}

/// The judged target, and whether the point is due.
pub(crate) fn judged(world: &World, point: &Point) -> (Goal, bool) {
    let y = judging_year(world);
    let Some(at) = point.targets.iter().position(|(year, _)| *year >= y) else {
        return (point.targets.last().unwrap().1, true);
    };
    let (ty, goal) = point.targets[at];
    if y == ty {
        return (goal, true);
    }
    let milestone = if at > 0 {
        let (from, earlier) = point.targets[at - 1];
        number(earlier)
            .zip(number(goal))
            .map(|(start, end)| line(point, (from, start), (ty, end), y))
    } else if world.pace {
        let from = point.baseline_year.unwrap_or(world.baseline_year);
        match point.baseline {
            Some(Said::Number(b)) if !meets(Said::Number(b), goal) => number(goal)
                .map(|end| if y <= from { b } else { line(point, (from, b), (ty, end), y) }),
            _ => None,
        }
    } else {
        None
    };
    (milestone.map_or(goal, |number| with_number(goal, number)), false)
}

fn line(point: &Point, from: (i32, f64), to: (i32, f64), y: i32) -> f64 {
    let share = f64::from(y - from.0) / f64::from(to.0 - from.0);
    if point.log { from.1 * (to.1 / from.1).powf(share) } else { from.1 + (to.1 - from.1) * share }
}

fn number(goal: Goal) -> Option<f64> {
    match goal {
        Goal::Least(n) | Goal::More(n) | Goal::Most(n) | Goal::Less(n) => Some(n),
        Goal::Within(..) | Goal::Label(_) => None,
    }
}

fn with_number(goal: Goal, n: f64) -> Goal {
    match goal {
        Goal::Least(_) => Goal::Least(n),
        Goal::More(_) => Goal::More(n),
        Goal::Most(_) => Goal::Most(n),
        Goal::Less(_) => Goal::Less(n),
        other => other,
    }
}

fn meets(said: Said, goal: Goal) -> bool {
    match (said, goal) {
        (Said::Number(x), Goal::Least(t)) => x >= t,
        (Said::Number(x), Goal::More(t)) => x > t,
        (Said::Number(x), Goal::Most(t)) => x <= t,
        (Said::Number(x), Goal::Less(t)) => x < t,
        (Said::Number(x), Goal::Within(low, high)) => low <= x && x <= high,
        (Said::Label(x), Goal::Label(t)) => LABELS[x].1 >= LABELS[t].1,
        _ => false,
    }
}

fn verdict(world: &World, point: &Point) -> Verdict {
    let (goal, due) = judged(world, point);
    match point.said {
        Said::Nothing => Verdict::NotReported,
        Said::NotApplicable => Verdict::NotApplicable,
        said if meets(said, goal) => Verdict::Met,
        _ if due => Verdict::Missed,
        _ => Verdict::Pending,
    }
}

/// The table of attainment.
fn attainment(point: &Point, goal: Goal) -> f64 {
    if meets(point.said, goal) {
        return 1.0;
    }
    let lens = |v: f64| if point.log { v.ln() } else { v };
    let one = match point.floor {
        Floor::One(floor) => Some(lens(floor)),
        _ => None,
    };
    let (below, above) = match point.floor {
        Floor::Two(below, above) => (below.map(lens), above.map(lens)),
        _ => (None, None),
    };
    let a = match (point.said, goal) {
        (Said::Number(x), Goal::Least(t) | Goal::More(t)) => rising(lens(x), lens(t), one),
        (Said::Number(x), Goal::Most(t) | Goal::Less(t)) => falling(lens(x), lens(t), one),
        (Said::Number(x), Goal::Within(low, _)) if x < low => rising(lens(x), lens(low), below),
        (Said::Number(x), Goal::Within(_, high)) => falling(lens(x), lens(high), above),
        (Said::Label(x), Goal::Label(t)) => LABELS[x].1 / LABELS[t].1,
        _ => 0.0,
    };
    a.clamp(0.0, 1.0)
}

/// Higher is better, the target not met.
#[allow(clippy::float_cmp, reason = "a strict target is reached at the number itself")]
fn rising(x: f64, j: f64, floor: Option<f64>) -> f64 {
    match floor {
        _ if x == j => 1.0,
        Some(f) if j <= f => 0.0,
        Some(f) => (x - f) / (j - f),
        None if x <= 0.0 => 0.0,
        None => x / j,
    }
}

/// Lower is better, the target not met.
#[allow(clippy::float_cmp, reason = "a strict target is reached at the number itself")]
fn falling(x: f64, j: f64, floor: Option<f64>) -> f64 {
    match floor {
        _ if x == j => 1.0,
        Some(f) if j >= f => 0.0,
        Some(f) => (f - x) / (f - j),
        None if j == 0.0 => 0.0,
        None => j / x,
    }
}

fn gap(said: Said, goal: Goal) -> f64 {
    match (said, goal) {
        _ if meets(said, goal) => 0.0,
        (Said::Number(x), Goal::Within(low, high)) => {
            if x < low {
                low - x
            } else {
                x - high
            }
        }
        (Said::Number(x), goal) => number(goal).map_or(0.0, |t| (t - x).abs()),
        (Said::Label(x), Goal::Label(t)) => {
            let better: BTreeSet<u64> = LABELS
                .iter()
                .map(|label| label.1)
                .filter(|score| LABELS[x].1 < *score && *score <= LABELS[t].1)
                .map(f64::to_bits)
                .collect();
            f64::from(u32::try_from(better.len()).unwrap())
        }
        _ => 0.0,
    }
}

/// The way gone from the origin, not clamped; `None` without a usable origin.
fn progress(point: &Point, goal: Goal) -> Option<f64> {
    let lens = |v: f64| if point.log { v.ln() } else { v };
    match (point.said, goal, point.baseline) {
        (Said::Label(x), Goal::Label(t), Some(Said::Label(o))) => {
            let (x, t, o) = (LABELS[x].1, LABELS[t].1, LABELS[o].1);
            (o < t).then(|| (x - o) / (t - o))
        }
        (Said::Number(x), goal, baseline) => {
            let j = number(goal)?;
            let o = match (point.floor, baseline) {
                (Floor::One(floor), _) => floor,
                (_, Some(Said::Number(b))) => b,
                _ => return None,
            };
            let is_usable = if goal.is_lower()? { o > j } else { o < j };
            is_usable.then(|| (lens(x) - lens(o)) / (lens(j) - lens(o)))
        }
        _ => None,
    }
}

/// What a point brings into its group.
fn hold(world: &World, point: &Point) -> Held {
    match point.said {
        Said::Nothing => return Held::Missing,
        Said::NotApplicable => return Held::NotApplicable,
        Said::Number(_) | Said::Label(_) => {}
    }
    let (goal, _) = judged(world, point);
    let a = attainment(point, goal);
    let share = match point.method.unwrap_or(world.scoring.method) {
        _ if meets(point.said, goal) => 1.0,
        Method::Attainment => after_attribute(world, point, a),
        Method::Progress => progress(point, goal).map_or(a, |p| p.clamp(0.0, 1.0)),
        Method::Efficacy => {
            progress(point, goal).map_or(0.6 * a, |p| (0.6 + 0.4 * p).clamp(0.0, 1.0))
        }
    };
    let (low, high) = world.scoring.range;
    Held::Score(low + (high - low) * share)
}

fn after_attribute(world: &World, point: &Point, a: f64) -> f64 {
    match point.attribute.map(|at| world.scoring.attributes[at].unmet) {
        Some(Unmet::Slope(k)) => (1.0 - k * (1.0 - a)).max(0.0),
        Some(Unmet::Factor(f)) => f * a,
        Some(Unmet::Zero) => 0.0,
        Some(Unmet::Proportional) | None => a,
    }
}

fn rule_for(missing: &Missing, attribute: Option<usize>) -> Rule {
    match missing {
        Missing::Same(rule) => *rule,
        Missing::ByAttribute(rules) => {
            attribute.and_then(|at| rules[at]).unwrap_or(Rule::Renormalise)
        }
    }
}

/// The rule for a point: that of the nearest group above it that has one.
fn rule_in_force(world: &World, point: &Point) -> Rule {
    fn search(groups: &[Group], above: &Missing, number: usize) -> Option<Rule> {
        groups.iter().find_map(|group| {
            let missing = group.missing.as_ref().unwrap_or(above);
            let own = group.points.iter().find(|point| point.number == number);
            own.map(|point| rule_for(missing, point.attribute))
                .or_else(|| search(&group.groups, missing, number))
        })
    }
    search(&world.dimensions, &world.scoring.missing, point.number).unwrap()
}

fn reasons(world: &World, points: &[Point], held: &[Held], whole: &Found) -> BTreeSet<Reason> {
    let mut found = BTreeSet::new();
    let is_silent = |point: &&Point| held[point.number] == Held::Missing;
    let missing = &world.scoring.missing;
    if points.iter().filter(is_silent).any(|p| rule_for(missing, p.attribute) == Rule::Refuse) {
        found.insert(Reason::Refused);
    }
    match whole.why {
        Why::Scored => {}
        Why::Refused => _ = found.insert(Reason::Refused),
        Why::Dropped => _ = found.insert(Reason::Dropped),
        Why::Empty | Why::Absent => _ = found.insert(Reason::Nothing),
    }
    let applicable = held.iter().filter(|h| **h != Held::NotApplicable).count();
    let reported = held.iter().filter(|h| matches!(h, Held::Score(_))).count();
    let is_floor = *missing == Missing::Same(Rule::Floor);
    let by_point = world.scoring.by_point;
    if whole.why == Why::Scored && is_too_light(world, points, held, by_point) {
        found.insert(Reason::Weight);
    }
    if !is_floor && applicable > 0 && share(reported, applicable) < world.scoring.min_coverage {
        found.insert(Reason::Coverage);
    }
    found
}

/// Whether part of the index does not exist, and too little of the rest has a
/// score under this weighting.
fn is_too_light(world: &World, points: &[Point], held: &[Held], by_point: bool) -> bool {
    let lacks_parts = held.contains(&Held::NotApplicable);
    lacks_parts && scored_weight(world, points, held, by_point) < 0.5 - 1e-9
}

/// What the points with a score, floored ones too, weigh in an index of which
/// everything is reported.
fn scored_weight(world: &World, points: &[Point], held: &[Held], by_point: bool) -> f64 {
    let has_score = |point: &Point| match held[point.number] {
        Held::Score(_) => true,
        Held::Missing => rule_in_force(world, point) == Rule::Floor,
        Held::NotApplicable => false,
    };
    let all = vec![Held::Score(world.scoring.range.1); held.len()];
    let tree = Tree { world, held: &all, by_point, drops: false };
    let root = Group { number: usize::MAX, groups: world.dimensions.clone(), ..Group::default() };
    let mut weights = vec![0.0; held.len()];
    tree.hand_down(&root, 1.0, &mut weights);
    points.iter().filter(|point| has_score(point)).map(|point| weights[point.number]).sum()
}

fn share(part: usize, whole: usize) -> f64 {
    let number = |n: usize| f64::from(u32::try_from(n).unwrap());
    number(part) / number(whole)
}

/// A tree under one weighting.
struct Tree<'a> {
    world: &'a World,
    held: &'a [Held],
    by_point: bool,
    drops: bool,
}

/// What a group comes to.
struct Found {
    score: Option<f64>,
    why: Why,
    /// How many values in it were reported.
    reported: usize,
    /// Whether a group in it was dropped with reported values.
    dropped_inside: bool,
    /// Whether a group in it was refused a score with reported values.
    refused_inside: bool,
    /// Whether such a group lies below one with a score.
    passed_over: bool,
    /// The scores of it and of the groups in it, by their numbers.
    scores: BTreeMap<usize, Option<f64>>,
}

impl Found {
    fn is_loss(&self, why: Why) -> bool {
        self.why == why && self.reported > 0
    }

    /// Of the index: whether reported values were left out. Dropped or
    /// refused itself, it leaves nothing out.
    fn leaves_out(&self) -> bool {
        self.dropped_inside || self.passed_over
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Why {
    Scored,
    Empty,
    Refused,
    Dropped,
    /// Nothing applies, or nothing that applies weighs anything.
    Absent,
}

#[derive(Clone)]
struct Rules {
    missing: Missing,
    min_coverage: f64,
    drop: bool,
}

impl Tree<'_> {
    fn index(&self) -> Found {
        let scoring = &self.world.scoring;
        let rules = Rules {
            missing: scoring.missing.clone(),
            min_coverage: scoring.min_coverage,
            drop: scoring.drop,
        };
        let root =
            Group { number: usize::MAX, groups: self.world.dimensions.clone(), ..Group::default() };
        self.group(&root, &rules)
    }

    fn group(&self, group: &Group, above: &Rules) -> Found {
        let rules = Rules {
            missing: group.missing.clone().unwrap_or_else(|| above.missing.clone()),
            min_coverage: group.min_coverage.unwrap_or(above.min_coverage),
            drop: group.drop.unwrap_or(above.drop),
        };
        let mut members: Vec<(f64, Result<f64, Rule>)> = Vec::new();
        for point in &group.points {
            let score = match self.held[point.number] {
                Held::NotApplicable => continue,
                Held::Score(score) => Ok(score),
                Held::Missing => Err(rule_for(&rules.missing, point.attribute)),
            };
            members.push((self.point_weight(point), score));
        }
        let inner: Vec<Found> =
            group.groups.iter().map(|inner| self.group(inner, &rules)).collect();
        for (inner, found) in group.groups.iter().zip(&inner) {
            let weight = if self.by_point { self.applicable_weight(inner) } else { 1.0 };
            if found.why != Why::Absent {
                let rule = rule_for_group(&rules.missing, found.why);
                members.push((inner.weight * weight, found.score.ok_or(rule)));
            }
        }
        let (why, score) = self.settle(group, &rules, &members);
        let mut scores: BTreeMap<usize, Option<f64>> =
            inner.iter().flat_map(|found| found.scores.clone()).collect();
        scores.insert(group.number, score);
        // A group that weighs nothing is not missed.
        let weighing = || group.groups.iter().zip(&inner).filter(|(own, _)| own.weight > 0.0);
        let refused_inside = weighing().any(|(_, f)| f.refused_inside || f.is_loss(Why::Refused));
        let passed_over = weighing().any(|(_, f)| f.passed_over);
        Found {
            score,
            why,
            reported: self.reported(group),
            scores,
            dropped_inside: inner.iter().any(|f| f.dropped_inside || f.is_loss(Why::Dropped)),
            refused_inside,
            passed_over: passed_over || (score.is_some() && refused_inside),
        }
    }

    fn settle(
        &self,
        group: &Group,
        rules: &Rules,
        members: &[(f64, Result<f64, Rule>)],
    ) -> (Why, Option<f64>) {
        let lowest = self.world.scoring.range.0;
        let scored: Vec<(f64, f64)> = members
            .iter()
            .filter_map(|(weight, score)| match score {
                Ok(score) => Some((*weight, *score)),
                Err(Rule::Floor) => Some((*weight, lowest)),
                Err(_) => None,
            })
            .collect();
        let weight = |sum: f64, weight: f64| sum + weight;
        if members.iter().map(|m| m.0).fold(0.0, weight) == 0.0 {
            return (Why::Absent, None);
        }
        if members.iter().any(|(_, score)| *score == Err(Rule::Refuse)) {
            return (Why::Refused, None);
        }
        if self.drops && rules.drop && share(scored.len(), members.len()) < rules.min_coverage {
            return (Why::Dropped, None);
        }
        match mean(group.mean.unwrap_or(self.world.scoring.mean), &scored) {
            Some(score) => (Why::Scored, Some(score)),
            None => (Why::Empty, None),
        }
    }

    /// Hands the weight of a group down to its points.
    fn hand_down(&self, group: &Group, own: f64, weights: &mut [f64]) {
        let weight = |inner: &Group| match self.applicable_weight(inner) {
            0.0 => 0.0,
            sum if self.by_point => inner.weight * sum,
            _ if !self.weighs(inner) => 0.0,
            _ => inner.weight,
        };
        let total: f64 = group.points.iter().map(|point| self.point_weight(point)).sum::<f64>()
            + group.groups.iter().map(weight).sum::<f64>();
        if total > 0.0 {
            for point in &group.points {
                weights[point.number] = own * self.point_weight(point) / total;
            }
            for inner in &group.groups {
                self.hand_down(inner, own * weight(inner) / total, weights);
            }
        }
    }

    /// Whether anything below a group weighs anything on every step of its way.
    fn weighs(&self, group: &Group) -> bool {
        group.points.iter().any(|point| self.point_weight(point) > 0.0)
            || group.groups.iter().any(|inner| inner.weight > 0.0 && self.weighs(inner))
    }

    fn point_weight(&self, point: &Point) -> f64 {
        point.weight * point.attribute.map_or(1.0, |at| self.world.scoring.attributes[at].weight)
    }

    fn applicable_weight(&self, group: &Group) -> f64 {
        let mut sum = 0.0;
        group.each(&mut |point| {
            if self.held[point.number] != Held::NotApplicable {
                sum += self.point_weight(point);
            }
        });
        sum
    }

    fn reported(&self, group: &Group) -> usize {
        let mut count = 0;
        group.each(&mut |point| {
            count += usize::from(matches!(self.held[point.number], Held::Score(_)));
        });
        count
    }
}

/// A group without a score falls under its parent's own rule; under a rule
/// per attribute it is left out, unless a refusal is behind it.
fn rule_for_group(missing: &Missing, why: Why) -> Rule {
    match missing {
        Missing::Same(rule) => *rule,
        Missing::ByAttribute(rules)
            if why == Why::Refused && rules.contains(&Some(Rule::Refuse)) =>
        {
            Rule::Refuse
        }
        Missing::ByAttribute(_) => Rule::Renormalise,
    }
}

fn mean(mean: Mean, scored: &[(f64, f64)]) -> Option<f64> {
    let scored: Vec<_> = scored.iter().filter(|(weight, _)| *weight > 0.0).collect();
    let total: f64 = scored.iter().map(|(weight, _)| weight).sum();
    if scored.is_empty() {
        return None;
    }
    let shares = scored.iter().map(|(weight, score)| (weight / total, *score));
    let has_zero = scored.iter().any(|(_, score)| *score == 0.0);
    Some(match mean {
        Mean::Arithmetic => shares.map(|(w, s)| w * s).sum(),
        _ if has_zero => 0.0,
        Mean::Geometric => shares.map(|(w, s)| s.powf(w)).product(),
        Mean::Harmonic => 1.0 / shares.map(|(w, s)| w / s).sum::<f64>(),
    })
}

fn grade_is_due(world: &World) -> bool {
    let first = world.points().iter().map(|point| point.targets[0].0).min();
    world.pace || first.is_some_and(|first| judging_year(world) >= first)
}

fn grade(world: &World, score: f64) -> (Option<usize>, Option<usize>) {
    let open = [Verdict::Missed, Verdict::Pending, Verdict::NotReported];
    let is_open = |point: &&Point| {
        let binding = point.attribute.is_some_and(|at| world.scoring.attributes[at].binding);
        binding && open.contains(&verdict(world, point))
    };
    let unmet = world.points().iter().filter(is_open).count();
    let mut barred = None;
    for (at, bar) in world.grades.iter().enumerate() {
        // Ten significant digits: a hair under the minimum is the minimum.
        let reaches = bar.min.is_none_or(|min| score >= min - 5e-10 * min.abs());
        let passes = bar.most.is_none_or(|most| unmet <= most);
        match (reaches, passes) {
            (true, true) => return (Some(at), barred),
            (true, false) => barred = Some(at),
            _ => {}
        }
    }
    (None, barred)
}
