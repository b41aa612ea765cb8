Profile: CypmhGoal
Parent: Goal
Id: cypmh-goal
Title: "Goal"
Description: "What is to change, as far as possible in the child's own words, and who said so. Ratings of a goal are outcome scores that point to it."
* extension contains GoalRank named rank 0..1 MS
* lifecycleStatus MS
* achievementStatus MS
* description 1..1 MS
* subject only Reference(Patient)
* subject MS
* expressedBy 1..1 MS
* addresses MS
* target MS

Extension: GoalRank
Id: ext-goal-rank
Title: "Rank of a goal"
Description: "How much this goal matters to the child among their goals: 1 is the most important."
Context: Goal
* value[x] 1..1
* value[x] only positiveInt
